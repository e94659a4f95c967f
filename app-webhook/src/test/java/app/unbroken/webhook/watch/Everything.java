package app.unbroken.webhook.watch;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.conversation.Conversation;
import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.delivery.bucket.FailoverBuckets;
import app.unbroken.delivery.intake.Clerk;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Parcels;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.postgres.Database;
import app.unbroken.redis.Redis;
import app.unbroken.reminder.Round;
import app.unbroken.webhook.Sharing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One of each thing that is measured. */
final class Everything {
  private Everything() {}

  static Parcel parcel() {
    return Parcels.from("anna", 1);
  }

  static Clerk clerk() {
    return new ConversationClerk(new Conversation(() -> new UUID(0, 0)));
  }

  static Finished delivered(ChatAddress chat) {
    return new Finished(letter(chat), new Ending.Delivered(null));
  }

  private static Letter letter(ChatAddress chat) {
    return Letters.letter(1, chat, Kind.ANSWER, Letters.saying("hello"));
  }

  static void pool(Meters meters) {
    meters.pool("updates", () -> new Database.Load(1, 2, 0, 10));
  }

  /** A Redis, copies and buckets that have seen everything, in different numbers. */
  static Sharing.Report sharing() {
    return new Sharing.Report(
        new Redis.Vitals(true, 2, 3, 4, 5),
        new DialogueCopies.Counts(6, 7, 8, 9),
        10,
        new ViewCopies.Counts(13, 14, 15, 16),
        17,
        new FailoverBuckets.Counts(11, 12));
  }

  /** A round that always comes to the same. */
  record OneRound(int people, int letters, int missed) implements Round {
    @Override
    public Rung ring(int most) {
      return new Rung(people, letters, missed);
    }

    @Override
    public int follow(int most) {
      return 0;
    }
  }

  /** A desk at which everything ends well. */
  record OneAnswer() implements Desk {
    @Override
    public List<Receipt> serve(List<Parcel> parcels, Clerk clerk, Instant now) {
      return parcels.stream().<Receipt>map(parcel -> new Receipt.Handled()).toList();
    }

    @Override
    public Receipt replay(DeadLetterId letter, Parcel parcel, Clerk clerk, Instant now) {
      return new Receipt.Handled();
    }
  }

  /** An outbox with one letter, which was interrupted. */
  record OneLetter(ChatAddress chat) implements Outbox {
    @Override
    public Set<BotId> waiting() {
      return Set.of();
    }

    @Override
    public List<Letter> claim(BotId bot, int most) {
      return List.of();
    }

    @Override
    public Set<LetterId> begin(Collection<Letter> letters) {
      return Set.of();
    }

    @Override
    public Set<LetterId> finish(Collection<Finished> finished) {
      return finished.stream().map(each -> each.letter().id()).collect(Collectors.toSet());
    }

    @Override
    public void giveBack(Collection<Letter> letters) {}

    @Override
    public List<Letter> claimExpired(int most) {
      return List.of(letter(chat));
    }
  }
}
