package app.unbroken.webhook.watch;

import app.unbroken.reminder.Round;
import io.micrometer.core.instrument.Counter;

/** A round that counts for whom it rang, and what it was too late for. */
public final class MeteredRound implements Round {
  private final Round round;
  private final Counter people;
  private final Counter letters;
  private final Counter missed;

  private MeteredRound(Round round, String figure, Meters meters) {
    this.round = round;
    people = meters.registry().counter(figure, "outcome", "person");
    letters = meters.registry().counter(figure, "outcome", "letter");
    missed = meters.registry().counter(figure, "outcome", "missed");
  }

  public static MeteredRound ofReminders(Round round, Meters meters) {
    return new MeteredRound(round, "unbroken.reminders", meters);
  }

  public static MeteredRound ofNotices(Round round, Meters meters) {
    return new MeteredRound(round, "unbroken.notices", meters);
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
