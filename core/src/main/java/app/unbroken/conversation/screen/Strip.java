package app.unbroken.conversation.screen;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Item;
import app.unbroken.streak.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Weeks as rows of signs, each with its count in words, and what the signs mean below. */
public final class Strip {
  public static final int WEEKS = 5;

  private Strip() {}

  /** The first day of the strip that ends with the week of {@code today}. */
  public static LocalDate firstDay(LocalDate today, DayOfWeek weekStart) {
    return today.with(TemporalAdjusters.previousOrSame(weekStart)).minusWeeks(WEEKS - 1L);
  }

  static List<Item> of(Reader reader, SortedMap<LocalDate, Verdict> days, LocalDate today) {
    var items = new ArrayList<Item>();
    var met = new EnumMap<Verdict, Integer>(Verdict.class);
    var first = days.firstKey();
    while (!first.isAfter(today)) {
      items.add(Item.line(week(reader, days, first, met)));
      first = first.plusWeeks(1);
    }
    var legend = legend(reader, met);
    if (!legend.isEmpty()) {
      items.add(Item.line(Text.empty().andItalic(legend)));
    }
    return items;
  }

  private static Text week(
      Reader reader,
      SortedMap<LocalDate, Verdict> days,
      LocalDate first,
      Map<Verdict, Integer> met) {
    var signs = new StringBuilder();
    var done = 0;
    for (var day = first; day.isBefore(first.plusWeeks(1)); day = day.plusDays(1)) {
      var verdict = days.getOrDefault(day, Verdict.NOT_STARTED);
      signs.append(sign(verdict));
      met.merge(verdict, 1, Integer::sum);
      done += isSuccess(verdict) ? 1 : 0;
    }
    return Text.plain(signs.toString()).and(" ").and(reader.write("strip.week", first, done));
  }

  private static String legend(Reader reader, Map<Verdict, Integer> met) {
    var parts = new ArrayList<String>();
    met.forEach((verdict, count) -> {
      var key = key(verdict);
      if (!key.isEmpty()) {
        parts.add(sign(verdict) + " " + reader.say(key) + " " + count);
      }
    });
    return String.join(" · ", parts);
  }

  static boolean isSuccess(Verdict verdict) {
    return switch (verdict) {
      case DONE, PARTIAL, BONUS -> true;
      case NOT_STARTED, NOT_DUE, OPEN, MINIMUM, MISSED, SKIPPED, RESTING, FROZEN, FORGIVEN -> false;
    };
  }

  static String sign(Verdict verdict) {
    return switch (verdict) {
      case NOT_STARTED, NOT_DUE -> "▫️";
      case OPEN -> "⬜";
      case DONE, PARTIAL -> "✅";
      case BONUS -> "➕";
      case MINIMUM -> "🟡";
      case MISSED -> "✖️";
      case SKIPPED -> "⏭️";
      case RESTING -> "⏸️";
      case FROZEN -> "❄️";
      case FORGIVEN -> "🤝";
    };
  }

  /** What a sign means in words; nothing for days that have nothing to say. */
  static String key(Verdict verdict) {
    return switch (verdict) {
      case NOT_STARTED, NOT_DUE, OPEN, PARTIAL -> "";
      case DONE -> "verdict.done";
      case BONUS -> "verdict.bonus";
      case MINIMUM -> "verdict.minimum";
      case MISSED -> "verdict.missed";
      case SKIPPED -> "verdict.skipped";
      case RESTING -> "verdict.resting";
      case FROZEN -> "verdict.frozen";
      case FORGIVEN -> "verdict.forgiven";
    };
  }
}
