package app.unbroken.conversation.grammar;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Set;

/** A place in a pattern that holds more than fixed words. */
enum Slot {
  /** 20, 1,5, 10 000, twelve. */
  N,
  /** 3rd, third. */
  NTH,
  /** 3x, 3 times, twice. */
  TIMES,
  /** 9, 9:30, 9.30, 21-30. */
  CLOCK,
  /** The same with its minutes. */
  HHMM,
  /** Monday, or several: пн, ср, пт; mon-fri. */
  DAYS,
  MONTH,
  /** A unit that a table knows. */
  UNIT,
  /** An amount with its unit in words of its own: half an hour. */
  MEASURE;

  /** What stood in a slot. */
  sealed interface Value {}

  record Count(BigDecimal value) implements Value {}

  record Clock(int hour, int minute, boolean exact) implements Value {}

  record Weekdays(Set<DayOfWeek> all) implements Value {}

  record MonthOfYear(Month month) implements Value {}

  /**
   * @param key the same for every word that means the same unit
   * @param word how it is written after a number, as far as that does not change with the number
   */
  record UnitWord(String key, String word) implements Value {}

  record Measured(BigDecimal value, UnitWord unit) implements Value {}

  /** A value and the piece after it. */
  record Read(Value value, int end) {}
}
