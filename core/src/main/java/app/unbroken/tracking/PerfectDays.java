package app.unbroken.tracking;

import app.unbroken.streak.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Days on which at least one habit was due and all that were due succeeded: a day is perfect while
 * every habit that has a say in it says so.
 */
public final class PerfectDays {
  private static final Set<Verdict> SUCCEEDED = EnumSet.of(Verdict.DONE, Verdict.PARTIAL);

  private static final Set<Verdict> SPOILING =
      EnumSet.of(Verdict.OPEN, Verdict.MINIMUM, Verdict.MISSED, Verdict.FROZEN, Verdict.FORGIVEN);

  private final Map<LocalDate, Boolean> days = new HashMap<>();

  /** What one more habit says of its days. */
  public void add(Map<LocalDate, Verdict> verdicts) {
    verdicts.forEach((day, verdict) -> {
      if (SPOILING.contains(verdict)) {
        days.put(day, false);
      } else if (SUCCEEDED.contains(verdict)) {
        days.putIfAbsent(day, true);
      }
    });
  }

  public int count() {
    return (int) days.values().stream().filter(Boolean::booleanValue).count();
  }
}
