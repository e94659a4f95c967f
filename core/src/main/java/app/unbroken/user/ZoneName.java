package app.unbroken.user;

import app.unbroken.chat.Typed;
import java.time.ZoneId;

/** The name of a time zone, as it comes from outside. */
public final class ZoneName {
  private ZoneName() {}

  /** What a name turned out to be. */
  public sealed interface Parsed {
    record Known(ZoneId zone) implements Parsed {}

    /**
     * No zone is called so.
     *
     * @param shown what was given, cleaned and shortened, fit to be shown
     */
    record Unknown(String shown) implements Parsed {}
  }

  /** A region such as {@code Europe/Berlin}, in any case, blanks allowed; or {@code UTC}. */
  public static Parsed parse(String typed) {
    var name = Typed.clean(typed).strip();
    var wanted = name.replace(' ', '_');
    for (var known : ZoneId.getAvailableZoneIds()) {
      if (known.equalsIgnoreCase(wanted)) {
        return new Parsed.Known(ZoneId.of(known));
      }
    }
    return new Parsed.Unknown(Typed.shorten(name, 40));
  }
}
