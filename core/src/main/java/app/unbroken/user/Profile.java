package app.unbroken.user;

/** How a person is addressed. */
public record Profile(PersonName name, Language language, HourStyle hours) {

  public Profile named(PersonName newName) {
    return new Profile(newName, language, hours);
  }

  public Profile speaking(Language newLanguage) {
    return new Profile(name, newLanguage, hours);
  }

  public Profile reading(HourStyle newHours) {
    return new Profile(name, language, newHours);
  }
}
