package app.unbroken.conversation.place;

import app.unbroken.user.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cities we know, the ones with the most readers first within their zone. */
public final class Cities {
  private static final String FILE = "/app/unbroken/places/cities.txt";
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int HALF_A_QUARTER = 450;
  private static final List<City> ALL = read();

  private static final List<String> RUSSIAN_READERS =
      List.of(
          "Europe/Moscow",
          "Europe/Minsk",
          "Asia/Almaty",
          "Asia/Yekaterinburg",
          "Asia/Novosibirsk",
          "Europe/Samara",
          "Asia/Krasnoyarsk",
          "Asia/Omsk",
          "Asia/Irkutsk",
          "Asia/Vladivostok",
          "Asia/Yakutsk",
          "Europe/Kaliningrad",
          "Europe/Kyiv",
          "Asia/Tashkent",
          "Asia/Tbilisi",
          "Asia/Yerevan",
          "Asia/Bishkek",
          "Europe/Berlin",
          "Europe/Istanbul",
          "Asia/Dubai",
          "Asia/Jerusalem",
          "Europe/Belgrade",
          "Asia/Bangkok",
          "Asia/Kamchatka");
  private static final List<String> ENGLISH_READERS =
      List.of(
          "Europe/London",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Toronto",
          "Europe/Berlin",
          "Asia/Kolkata",
          "Asia/Singapore",
          "Australia/Sydney",
          "Africa/Lagos",
          "Africa/Johannesburg",
          "Africa/Nairobi",
          "Asia/Dubai",
          "Asia/Manila",
          "Pacific/Auckland",
          "Europe/Istanbul",
          "Europe/Moscow",
          "Asia/Tokyo",
          "Asia/Shanghai",
          "America/Sao_Paulo",
          "America/Mexico_City",
          "America/Bogota",
          "Pacific/Honolulu");

  private static final Map<ZoneId, City> BEST_OF_ZONE = bestOfZone();
  private static final NavigableMap<String, List<City>> BY_NAME = byName();
  private static final Map<String, List<City>> BY_PREFIX =
      ALL.stream().collect(Collectors.groupingBy(City::phonePrefix));
  private static final Map<Language, List<City>> LIKELY = likely();

  private Cities() {}

  /** The one nearest to a place. */
  public static City nearest(double latitude, double longitude) {
    return ALL.stream()
        .min(Comparator.comparingDouble(city -> city.distanceTo(latitude, longitude)))
        .orElseThrow();
  }

  /** Those of this name; else those that begin so; else those where one letter is a slip. */
  public static List<City> named(String typed) {
    var plain = City.plain(typed);
    if (plain.isEmpty()) {
      return List.of();
    }
    var called = BY_NAME.get(plain);
    if (called != null) {
      return called;
    }
    var begun = those(BY_NAME.subMap(plain, plain + Character.MAX_VALUE).values());
    return begun.isEmpty() ? those(misspelt(plain)) : begun;
  }

  private static List<List<City>> misspelt(String plain) {
    var meant = new ArrayList<List<City>>();
    BY_NAME.forEach((name, cities) -> {
      if (Slip.isOne(name, plain)) {
        meant.add(cities);
      }
    });
    return meant;
  }

  private static List<City> those(Collection<List<City>> wanted) {
    var all = wanted.stream().flatMap(List::stream).collect(Collectors.toSet());
    return all.isEmpty() ? List.of() : ALL.stream().filter(all::contains).toList();
  }

  /** The best known city of a zone. */
  public static Optional<City> of(ZoneId zone) {
    return Optional.ofNullable(BEST_OF_ZONE.get(zone));
  }

  /**
   * One city for each zone of the countries with this telephone prefix, the likeliest for readers
   * of a language first.
   */
  public static List<City> withPrefix(String phonePrefix, Language language) {
    return oneForEachZone(
        Stream.concat(
            ofReaders(language).stream().filter(city -> city.phonePrefix().equals(phonePrefix)),
            BY_PREFIX.getOrDefault(phonePrefix, List.of()).stream()));
  }

  /** Where most of those live who read a language. */
  public static List<City> ofReaders(Language language) {
    return LIKELY.getOrDefault(language, List.of());
  }

  /** One city for each zone where clocks show this time now, give or take a few minutes. */
  public static List<City> where(LocalTime time, Instant now, Language language) {
    var offset = offset(time, now);
    var likely = ofReaders(language);
    return oneForEachZone(
        Stream.concat(likely.stream(), ALL.stream())
            .filter(city -> differ(city.zone().getRules().getOffset(now), offset) == 0));
  }

  private static int differ(ZoneOffset one, ZoneOffset other) {
    return (one.getTotalSeconds() - other.getTotalSeconds()) % (int) Duration.ofDays(1).toSeconds();
  }

  /** To the quarter of an hour, as all offsets in use are; of two a day apart the smaller. */
  private static ZoneOffset offset(LocalTime time, Instant now) {
    var difference =
        time.toSecondOfDay() - now.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay();
    var quarter = (int) QUARTER.toSeconds();
    var rounded = Math.floorDiv(difference + HALF_A_QUARTER, quarter) * quarter;
    var day = (int) Duration.ofDays(1).toSeconds();
    var wrapped = Math.floorMod(rounded + day / 2, day) - day / 2;
    return ZoneOffset.ofTotalSeconds(wrapped);
  }

  private static List<City> oneForEachZone(Stream<City> cities) {
    var byZone = new LinkedHashMap<ZoneId, City>();
    cities.forEach(city -> byZone.putIfAbsent(city.zone(), city));
    return List.copyOf(byZone.values());
  }

  private static List<String> readers(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH_READERS;
      case RUSSIAN -> RUSSIAN_READERS;
    };
  }

  private static Map<ZoneId, City> bestOfZone() {
    var best = new HashMap<ZoneId, City>();
    ALL.forEach(city -> best.putIfAbsent(city.zone(), city));
    return best;
  }

  private static NavigableMap<String, List<City>> byName() {
    var byName = new TreeMap<String, List<City>>();
    for (var city : ALL) {
      for (var name : Set.copyOf(city.names())) {
        byName.merge(name, List.of(city), Cities::and);
      }
    }
    return byName;
  }

  private static List<City> and(List<City> some, List<City> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Map<Language, List<City>> likely() {
    var likely = new EnumMap<Language, List<City>>(Language.class);
    for (var language : Language.values()) {
      likely.put(
          language,
          readers(language).stream().flatMap(zone -> of(ZoneId.of(zone)).stream()).toList());
    }
    return likely;
  }

  private static List<City> read() {
    try (var stream = Objects.requireNonNull(Cities.class.getResourceAsStream(FILE), FILE)) {
      var cities = new ArrayList<City>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> cities.addAll(read(line)));
      return List.copyOf(cities);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }

  private static List<City> read(String line) {
    var parts = List.of(line.split(";"));
    var zone = ZoneId.of(parts.getFirst());
    return parts.stream().skip(2).map(city -> City.read(zone, parts.get(1), city)).toList();
  }
}
