package app.unbroken.tracking;

import java.time.LocalDate;

/** Why a day cannot be written, with what would be allowed. */
public sealed interface DayRefusal {

  record InTheFuture(LocalDate day, LocalDate today) implements DayRefusal {}

  /** Reachable through the habit's history only. */
  record TooLongAgo(LocalDate day, LocalDate earliest) implements DayRefusal {}

  /** The habit began later; the reply asks whether to move its start. */
  record BeforeStart(LocalDate day, LocalDate start) implements DayRefusal {}
}
