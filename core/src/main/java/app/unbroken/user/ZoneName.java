package app.unbroken.user;

import app.unbroken.chat.Typed;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The name of a time zone, as it comes from outside. */
public final class ZoneName {
  private static final Map<String, ZoneId> KNOWN =
      ZoneId.getAvailableZoneIds().stream()
          .collect(Collectors.toUnmodifiableMap(ZoneName::folded, ZoneId::of));

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
    var known = KNOWN.get(folded(name));
    return known == null ? new Parsed.Unknown(Typed.shorten(name, 40)) : new Parsed.Known(known);
  }

  private static String folded(String name) {
    return name.replace(' ', '_').toLowerCase(Locale.ROOT);
  }
}
