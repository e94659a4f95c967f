package app.unbroken.webhook.settings;

/** Where this process runs. */
public enum Stage {
  LOCAL,
  TEST,
  STAGING,
  PRODUCTION;

  /** Real people depend on it: nothing made up on the way, nothing turned back. */
  public boolean isServingPeople() {
    return this == STAGING || this == PRODUCTION;
  }
}
