package app.unbroken.webhook.watch;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** An outbox that counts what becomes of letters. */
public final class MeteredOutbox implements Outbox {
  private final Outbox outbox;
  private final Meters meters;

  public MeteredOutbox(Outbox outbox, Meters meters) {
    this.outbox = outbox;
    this.meters = meters;
  }

  @Override
  public Set<BotId> waiting() {
    return outbox.waiting();
  }

  @Override
  public List<Letter> claim(BotId bot, int most) {
    return outbox.claim(bot, most);
  }

  @Override
  public Set<LetterId> begin(Collection<Letter> letters) {
    return outbox.begin(letters);
  }

  @Override
  public Set<LetterId> finish(Collection<Finished> finished) {
    var ours = outbox.finish(finished);
    finished.stream().filter(each -> ours.contains(each.letter().id())).forEach(this::count);
    return ours;
  }

  @Override
  public void giveBack(Collection<Letter> letters) {
    outbox.giveBack(letters);
  }

  @Override
  public List<Letter> claimExpired(int most) {
    var letters = outbox.claimExpired(most);
    meters.registry().counter("unbroken.letters.interrupted").increment(letters.size());
    return letters;
  }

  private void count(Finished finished) {
    var letter = finished.letter();
    meters
        .registry()
        .counter(
            "unbroken.letters",
            "messenger",
            letter.to().messenger().code(),
            "kind",
            letter.kind().code(),
            "outcome",
            outcome(finished.ending()))
        .increment();
  }

  private static String outcome(Ending ending) {
    return switch (ending) {
      case Ending.Delivered delivered -> "sent";
      case Ending.Again again -> again.counts() ? "retry" : "put_off";
      case Ending.InDoubt doubt -> "uncertain";
      case Ending.Undeliverable undeliverable -> "dead";
      case Ending.TooLate late -> "expired";
      case Ending.Unwanted unwanted -> "unwanted";
      case Ending.PersonGone gone -> "person_gone";
      case Ending.Moved moved -> "moved";
    };
  }
}
