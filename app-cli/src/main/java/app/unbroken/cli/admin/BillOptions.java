package app.unbroken.cli.admin;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** That the bill is wanted, and how. */
final class BillOptions {
  private static final int MONTHS_BEFORE = 11;

  @SuppressWarnings("UnusedVariable") // the rest of the group means nothing without it
  @Option(
      names = "--cost",
      required = true,
      description = "What delivered messages put on the bill, by month.")
  private boolean cost;

  @Option(
      names = "--since",
      paramLabel = "MONTH",
      converter = Months.class,
      description = "The first month, such as 2026-01; eleven months ago if not given.")
  private @Nullable YearMonth since;

  @Option(
      names = "--rate",
      paramLabel = "CATEGORY=PRICE",
      description = "What one message costs, such as utility=0.0034; several times.")
  private Map<String, BigDecimal> rates = new TreeMap<>();

  YearMonth since(YearMonth now) {
    return since == null ? now.minusMonths(MONTHS_BEFORE) : since;
  }

  Map<String, BigDecimal> rates() {
    return rates;
  }

  static final class Months implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String typed) {
      try {
        return YearMonth.parse(typed);
      } catch (DateTimeException e) {
        throw new TypeConversionException("a month such as 2026-01, not " + typed);
      }
    }
  }
}
