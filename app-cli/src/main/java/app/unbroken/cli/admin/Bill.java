package app.unbroken.cli.admin;

import app.unbroken.cli.print.Table;
import app.unbroken.delivery.courier.Costs.Cost;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What delivered messages put on the bill, by month (in UTC), bot and category.
 *
 * @param since the first month that was looked at
 * @param cost what is billed at the rates that were given, null where one was not
 */
record Bill(String since, List<Line> lines, long billed, long free, @Nullable BigDecimal cost) {

  /**
   * @param category in the messenger's words
   */
  record Line(
      String month,
      String bot,
      String category,
      long billed,
      long free,
      @Nullable BigDecimal cost) {}

  private record Place(YearMonth month, String bot, String category) {
    static Place of(Cost cost) {
      return new Place(YearMonth.from(cost.day()), cost.bot().value(), cost.category());
    }
  }

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::month).thenComparing(Place::bot).thenComparing(Place::category);

  /**
   * @param rates what one message costs, by category
   */
  static Bill of(YearMonth since, List<Cost> costs, Map<String, BigDecimal> rates) {
    var counted = new TreeMap<Place, long[]>(ORDER);
    for (var cost : costs) {
      counted.computeIfAbsent(Place.of(cost), place -> new long[2])[cost.billable() ? 0 : 1] +=
          cost.messages();
    }
    var lines =
        counted.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()[0], entry.getValue()[1], rates))
            .toList();
    return new Bill(
        since.toString(),
        lines,
        lines.stream().mapToLong(Line::billed).sum(),
        lines.stream().mapToLong(Line::free).sum(),
        sum(lines));
  }

  private static Line line(Place place, long billed, long free, Map<String, BigDecimal> rates) {
    var rate = billed == 0 ? BigDecimal.ZERO : rates.get(place.category());
    var cost = rate == null ? null : rate.multiply(BigDecimal.valueOf(billed));
    return new Line(place.month().toString(), place.bot(), place.category(), billed, free, cost);
  }

  private static @Nullable BigDecimal sum(List<Line> lines) {
    var sum = BigDecimal.ZERO;
    for (var line : lines) {
      if (line.cost() == null) {
        return null;
      }
      sum = sum.add(line.cost());
    }
    return sum;
  }

  String words() {
    if (lines.isEmpty()) {
      return """
      No message since %s was told to be delivered.
      Prices come with the statuses of WhatsApp: see whether the app is subscribed to "messages" (docs/whatsapp.md).
      """
          .formatted(since);
    }
    var table = new Table("MONTH", "BOT", "CATEGORY", "BILLED", "FREE", "COST");
    for (var line : lines) {
      row(table, line);
    }
    row(table, new Line("in all", "", "", billed, free, cost));
    return table.toString();
  }

  private static void row(Table table, Line line) {
    table.row(
        line.month(),
        line.bot(),
        line.category(),
        Long.toString(line.billed()),
        Long.toString(line.free()),
        line.cost() == null ? "?" : line.cost().toPlainString());
  }
}
