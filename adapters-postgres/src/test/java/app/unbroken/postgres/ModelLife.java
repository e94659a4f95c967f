package app.unbroken.postgres;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Parcels;
import app.unbroken.delivery.intake.Raw;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Somebody who has talked to the bot for a week: two habits, ten check-ins, what that leaves. */
final class ModelLife {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

  private static final int DAYS = 5;

  /** As long as an update of Telegram is. */
  private static final String RAW = "{\"update_id\":%d,\"message\":{\"text\":\"%s\"}}";

  private static final int RAW_LENGTH = 300;

  private final PostgresDesk desk;
  private final ConversationClerk clerk;
  private final String chat;
  private Instant now = noon(TODAY.minusDays(DAYS + 1));
  private int updates;

  private ModelLife(Database pool, Instant born) {
    // On a clock that stands still, so that all ids begin with the same digits.
    var ids = new TimeOrderedIds(InstantSource.fixed(born), new Random(1));
    desk = new PostgresDesk(pool, ids);
    clerk = new ConversationClerk(new Conversation(ids));
    chat = Multitude.stamp(0);
  }

  /** In an empty database; every name of this person begins with the stamp of nobody else. */
  static void lived(DatabaseUrl url, Instant born) {
    try (var pool = Database.open(url, 1)) {
      new ModelLife(pool, born).live();
    }
    Sql.run(url, SENT_AND_TIDIED_UP);
  }

  private void live() {
    for (var line :
        List.of("/start", "London", "/cancel", "read 20 pages", "ok", "walk every day", "ok")) {
      say(line);
    }
    for (var day = DAYS; day > 0; day--) {
      now = noon(TODAY.minusDays(day));
      say("done read");
      say("done walk");
    }
  }

  private void say(String line) {
    var what =
        line.startsWith("/")
            ? new Incoming.Commanded(line.substring(1), "")
            : new Incoming.Said(line);
    var receipts = desk.serve(List.of(parcel(chat, ++updates, what, null, now)), clerk, now);
    if (!receipts.equals(List.of(new Receipt.Handled()))) {
      throw new IllegalStateException("\"%s\" was %s".formatted(line, receipts));
    }
  }

  static Parcel parcel(
      String chat, int update, Incoming what, @Nullable MessageId about, Instant sent) {
    var from = new ChatAddress(Messenger.TELEGRAM, Parcels.BOT, chat);
    var sender = new Sender(List.of(chat), chat, "en", "");
    var raw = RAW.formatted(update, "-".repeat(RAW_LENGTH));
    return new Parcel(
        WorkspaceId.DEFAULT,
        new Received(Integer.toString(update), from, sender, what, about, sent),
        new Raw(raw.getBytes(StandardCharsets.UTF_8)));
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  /** Of letters, updates and actions of the past some are still there, as on a server. */
  private static final String SENT_AND_TIDIED_UP =
      """
      update unbroken.outbox
      set state = 'sent', finished_at = posted_at, message_id = letter_id, attempts = 1;
      delete from unbroken.outbox
      where letter_id <= (select max(letter_id) - 2 from unbroken.outbox);
      delete from unbroken.inbox
      where update_id::int <= (select max(update_id::int) - 2 from unbroken.inbox);
      delete from unbroken.audit
      where number <= (select max(number) - 2 from unbroken.audit);
      delete from unbroken.actions
      where number <= (select max(number) - 2 from unbroken.actions);
      """;
}
