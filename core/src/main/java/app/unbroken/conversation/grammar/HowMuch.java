package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.Frequency;
import app.unbroken.conversation.grammar.Meaning.Quantity;
import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Rhythm.Wanted;
import app.unbroken.habit.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which of a line's quantities is the amount wanted, and what a number without a unit is for.
 *
 * @param scan the line without quantities that belong to its name
 * @param most the limit, null for none
 * @param main the amount with its unit, null for none
 * @param least the least amount, null for none
 * @param number a number without a unit, null for none
 */
record HowMuch(
    Scan scan,
    @Nullable Facet most,
    @Nullable Facet main,
    @Nullable Facet least,
    @Nullable Facet number,
    Role role) {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);

  /** What a number without a unit is for. */
  enum Role {
    NONE,
    AMOUNT,
    /** Times a week or month. */
    TIMES,
    TIME_OF_DAY,
    /** An amount, or a time of the day. */
    EITHER
  }

  static HowMuch of(Scan scan) {
    var most = first(scan, Quantity.MOST, Quantity.MOST_TIMES);
    var least = first(scan, Quantity.LEAST, Quantity.LEAST);
    var main = most == null ? measure(scan) : null;
    var number = first(scan, Quantity.NUMBER, Quantity.PLUS);
    var role = number == null ? Role.NONE : role(scan, number, most != null || main != null);
    var kept = role == Role.NONE ? null : number;
    var own =
        scan.keeping(facet ->
            !(facet.meaning() instanceof Quantity)
                || facet.equals(most)
                || facet.equals(least)
                || facet.equals(main)
                || facet.equals(kept));
    return new HowMuch(own, most, main, least, kept, role);
  }

  Wanted wanted() {
    if (most != null || main != null || least != null) {
      return new Wanted.Amount();
    }
    if (number == null || role == Role.TIME_OF_DAY) {
      return new Wanted.Nothing();
    }
    return role == Role.TIMES ? new Wanted.Times(number.count()) : new Wanted.Amount();
  }

  /** The unit of an amount: its own, or the one word that follows a bare number (learn 5 words). */
  Unit unitOf(Facet amount, Naming naming) {
    if (amount.unit().isPresent()) {
      return Unit.from(amount.unit().get().word());
    }
    var runs = naming.trimmedRuns();
    return runs.size() < 2 || !amount.equals(number)
        ? Unit.TIMES
        : runs.stream()
            .filter(run -> run.from() == amount.to() && run.size() == 1)
            .findFirst()
            .map(run -> Unit.from(scan.line().between(run.from(), run.to())))
            .orElse(Unit.TIMES);
  }

  private static Role role(Scan scan, Facet number, boolean isAmountKnown) {
    var isTimeKnown =
        scan.all(Time.class).stream().anyMatch(facet -> facet.meaning() != Time.BOUND);
    var canBeTime = !isTimeKnown && isHour(number);
    if (isAmountKnown) {
      return canBeTime ? Role.TIME_OF_DAY : Role.NONE;
    }
    if (isFollowedByWord(scan, number)) {
      return Role.AMOUNT;
    }
    if (scan.has(Frequency.A_WEEK, Frequency.A_MONTH)) {
      return Role.TIMES;
    }
    return canBeTime && !scan.has(Frequency.A_DAY, Frequency.TIMES_A_DAY)
        ? Role.EITHER
        : Role.AMOUNT;
  }

  private static boolean isHour(Facet number) {
    return number.meaning() == Quantity.NUMBER
        && number.count() >= 1
        && number.number().orElseThrow().compareTo(HOURS) <= 0;
  }

  private static boolean isFollowedByWord(Scan scan, Facet number) {
    return scan.runs().stream().anyMatch(run -> run.from() == number.to())
        && scan.line().at(number.to()).is(Token.Kind.WORD);
  }

  private static @Nullable Facet measure(Scan scan) {
    return scan.facets().stream()
        .filter(facet ->
            facet.meaning() == Quantity.MEASURE
                || facet.meaning() == Quantity.HALF
                || facet.meaning() == Quantity.THOUSANDS
                || (facet.meaning() == Quantity.PLUS && facet.unit().isPresent()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Facet first(Scan scan, Quantity one, Quantity other) {
    return scan.facets().stream()
        .filter(facet -> facet.meaning() == one || facet.meaning() == other)
        .findFirst()
        .orElse(null);
  }

  /** The amount of a quantity, without its unit. */
  static BigDecimal value(Facet amount) {
    var number = amount.number().orElse(BigDecimal.ONE);
    return switch ((Quantity) amount.meaning()) {
      case THOUSANDS -> number.multiply(BigDecimal.valueOf(1_000));
      case HALF -> HALF;
      case MEASURE, NUMBER, PLUS, MINUS, MOST, MOST_TIMES, LEAST -> number;
    };
  }
}
