package app.unbroken.postgres.json;

import app.unbroken.checkin.Source;
import app.unbroken.journal.ActionKind;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stored names of the constants of an enum, which outlive the constants' own names. */
public final class Code<E extends Enum<E>> {
  public static final Code<Source> SOURCES = new Code<>(Source.class, Code::of);
  public static final Code<ActionKind> ACTION_KINDS =
      new Code<>(ActionKind.class, ActionKind::name);
  static final Code<Language> LANGUAGES = new Code<>(Language.class, Language::tag);
  static final Code<HourStyle> HOURS = new Code<>(HourStyle.class, Code::of);

  private final Function<E, String> write;
  private final Map<String, E> read;

  private Code(Class<E> type, Function<E, String> write) {
    this.write = write;
    this.read =
        Stream.of(type.getEnumConstants()).collect(Collectors.toUnmodifiableMap(write, e -> e));
  }

  public String write(E constant) {
    return write.apply(constant);
  }

  public E read(String stored) {
    var constant = read.get(stored);
    if (constant == null) {
      throw new UnreadableException("unknown code");
    }
    return constant;
  }

  private static String of(Source source) {
    return switch (source) {
      case TERMINAL -> "terminal";
      case TELEGRAM -> "telegram";
      case WHATSAPP -> "whatsapp";
      case API -> "api";
      case ADMINISTRATOR -> "administrator";
      case IMPORT -> "import";
      case EMBEDDED -> "embedded";
    };
  }

  private static String of(HourStyle style) {
    return switch (style) {
      case TWENTY_FOUR -> "24";
      case TWELVE -> "12";
    };
  }
}
