package app.unbroken.conversation.grammar;

/**
 * What a part of a line about a habit can mean; each has its patterns in every language's table.
 */
sealed interface Meaning {

  enum Frequency implements Meaning {
    DAILY,
    EVERY_MORNING,
    EVERY_EVENING,
    EVERY_OTHER_DAY,
    /** Every {n} days. */
    EVERY_DAYS,
    /** {n} days after the last time. */
    AFTER_LAST,
    WEEKLY,
    EVERY_OTHER_WEEK,
    /** Every {n} weeks. */
    EVERY_WEEKS,
    MONTHLY,
    /** {times} a day. */
    TIMES_A_DAY,
    TIMES_A_WEEK,
    TIMES_A_MONTH,
    /** "a day", after an amount. */
    A_DAY,
    A_WEEK,
    A_MONTH,
    /** On the {n}th of each month. */
    DAY_OF_MONTH,
    LAST_OF_MONTH,
    /** On {days}. */
    ON,
    /** Every day but {days}. */
    EXCEPT,
    /** From {days}: as a span they say how often, as one day when to begin. */
    FROM,
    /** From a day to come. */
    FROM_LATER
  }

  enum Time implements Meaning {
    /** {hhmm} alone. */
    EXACT,
    /** At {clock}: which half of the day is open where the clock does not tell. */
    AT,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT,
    NOON,
    MIDNIGHT,
    /** "After" or "before", of a time: part of what is meant in "no food after 18:00". */
    BOUND,
    /** Every {n} hours from {clock} to {clock}. */
    HOURS_BETWEEN,
    /** Every {n} hours. */
    EVERY_HOURS
  }

  /** A part of the day without a time. */
  enum Part implements Meaning {
    IN_THE_MORNING,
    IN_THE_EVENING
  }

  enum Quantity implements Meaning {
    /** {n} {unit}. */
    MEASURE,
    /** {n} alone. */
    NUMBER,
    /** + {n}, with a {unit} or without. */
    PLUS,
    /** - {n}. */
    MINUS,
    /** Half a {unit}. */
    HALF,
    /** {n} thousand, with a {unit} or without. */
    THOUSANDS,
    /** At most {n}, with a {unit} or without. */
    MOST,
    /** At least {n}. */
    LEAST,
    /** At most {times}: not more than 3 times. */
    MOST_TIMES
  }

  enum Mark implements Meaning {
    /** #sport. */
    TAG
  }

  enum Aim implements Meaning {
    /** Until {n} days in a row. */
    STREAK,
    /** {n} times in all. */
    TOTAL,
    /** "and stop then". */
    FINISH
  }

  enum DayWord implements Meaning {
    TODAY,
    YESTERDAY,
    BEFORE_YESTERDAY,
    /** {n} days ago. */
    DAYS_AGO,
    /** On {days}, when it is about something done. */
    WEEKDAY,
    /** Last {days}. */
    LAST_WEEKDAY,
    /** The {n} of {month}. */
    DATE,
    /** {month} {n}. */
    MONTH_FIRST,
    TOMORROW
  }

  enum Lasting implements Meaning {
    /** {n} days. */
    DAYS,
    A_WEEK,
    WEEKS,
    A_MONTH,
    MONTHS,
    /** Until the {n} of {month}. */
    UNTIL_DATE,
    UNTIL_MONTH_FIRST,
    UNTIL_WEEKDAY,
    OPEN,
    FROM_TOMORROW,
    FROM_WEEKDAY,
    /** From the {n} of {month}. */
    FROM_DATE,
    FROM_MONTH_FIRST;

    boolean isStart() {
      return switch (this) {
        case FROM_TOMORROW, FROM_WEEKDAY, FROM_DATE, FROM_MONTH_FIRST -> true;
        case DAYS, A_WEEK, WEEKS, A_MONTH, MONTHS -> false;
        case UNTIL_DATE, UNTIL_MONTH_FIRST, UNTIL_WEEKDAY, OPEN -> false;
      };
    }
  }
}
