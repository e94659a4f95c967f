package app.unbroken.cli.terminal;

import app.unbroken.user.Language;
import app.unbroken.user.PersonName;
import app.unbroken.user.ZoneName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the options of a chat are read; what cannot be read is told with what can. */
final class Options {
  private Options() {}

  static final class Names implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      var name = PersonName.from(typed).value();
      if (name.isEmpty() || PersonName.lengthOf(typed) > PersonName.LIMIT) {
        throw new TypeConversionException(
            "a name has 1 to %d characters".formatted(PersonName.LIMIT));
      }
      return name;
    }
  }

  static final class Languages implements ITypeConverter<Language>, Iterable<String> {
    @Override
    public Language convert(String typed) {
      return Stream.of(Language.values())
          .filter(language -> language.tag().equals(typed.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException("it speaks " + String.join(" and ", tags().toList())));
    }

    @Override
    public Iterator<String> iterator() {
      return tags().iterator();
    }

    private static Stream<String> tags() {
      return Stream.of(Language.values()).map(Language::tag);
    }
  }

  static final class Zones implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String typed) {
      return switch (ZoneName.parse(typed)) {
        case ZoneName.Parsed.Known(var zone) -> zone;
        case ZoneName.Parsed.Unknown(var shown) ->
            throw new TypeConversionException(
                "no zone is called '%s'; one is Europe/Berlin".formatted(shown));
      };
    }
  }

  static final class Instants implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String typed) {
      try {
        return Instant.parse(typed);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'%s' is not an instant such as 2026-03-01T09:00:00Z".formatted(typed));
      }
    }
  }
}
