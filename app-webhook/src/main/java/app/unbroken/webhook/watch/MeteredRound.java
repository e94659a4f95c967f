package app.unbroken.webhook.watch;

import app.unbroken.reminder.Round;
import io.micrometer.core.instrument.Counter;

/** A round that counts for whom it rang, and what it was too late for. */
public final class MeteredRound implements Round {
  private final Round round;
  private final Counter people;
  private final Counter letters;
  private final Counter missed;

  public MeteredRound(Round round, Meters meters) {
    this.round = round;
    people = meters.registry().counter("unbroken.reminders", "outcome", "person");
    letters = meters.registry().counter("unbroken.reminders", "outcome", "letter");
    missed = meters.registry().counter("unbroken.reminders", "outcome", "missed");
  }

  @Override
  public Rung ring(int most) {
    var rung = round.ring(most);
    people.increment(rung.people());
    letters.increment(rung.letters());
    missed.increment(rung.missed());
    return rung;
  }

  @Override
  public int follow(int most) {
    return round.follow(most);
  }
}
