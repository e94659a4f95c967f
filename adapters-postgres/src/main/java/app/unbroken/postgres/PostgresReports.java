package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.courier.Course;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.courier.Reports;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Works over all workspaces; open its {@link Database} for rounds. */
public final class PostgresReports implements Reports {
  private final Availability database;

  /** The letter that reports are about. */
  private record Told(String workspace, UUID user, LetterId letter, ChatAddress to, Course course) {
    Told on(Course next) {
      return new Told(workspace, user, letter, to, next);
    }

    Detours.Refused refused() {
      return new Detours.Refused(workspace, user, letter.value());
    }

    ReportedRows.Row row(Course.Next next) {
      return new ReportedRows.Row(workspace, user, letter, next);
    }
  }

  public PostgresReports(Database rounds) {
    database = new Availability(rounds);
  }

  @Override
  public List<Report> take(BotId bot, Collection<Report> reports) {
    return reports.isEmpty()
        ? List.of()
        : database.transaction("take reports", handle -> take(handle, bot, reports));
  }

  private static List<Report> take(Handle handle, BotId bot, Collection<Report> reports) {
    var letters = lock(handle, bot, reports);
    var changed = new LinkedHashMap<LetterId, ReportedRows.Row>();
    var prices = new HashMap<MessageCosts.Line, Long>();
    var news = new ArrayList<Report>();
    for (var report : reports) {
      var letter = letters.get(report.letter());
      if (letter == null) {
        continue;
      }
      var next = letter.course().after(report);
      if (next.news()) {
        news.add(report);
        changed.put(letter.letter(), letter.row(next));
        letters.put(letter.letter(), letter.on(next.course()));
        consequences(handle, letter, next);
        var price = next.price();
        if (price != null) {
          prices.merge(MessageCosts.Line.of(letter.workspace(), bot, price), 1L, Long::sum);
        }
      }
    }
    ReportedRows.write(handle, changed.values());
    MessageCosts.count(handle, prices);
    return news;
  }

  /** In the order of their ids, so that two batches never wait for each other. */
  private static Map<LetterId, Told> lock(Handle handle, BotId bot, Collection<Report> reports) {
    var sql =
        """
        select workspace_id, user_id, letter_id, chat, state, told, message_id, stage, failed, priced
        from outbox
        where messenger = 'whatsapp' and bot = :bot and letter_id = any (:letters)
        order by letter_id
        for update
        """;
    var ids =
        reports.stream().map(report -> report.letter().value()).distinct().toArray(Long[]::new);
    var letters = new HashMap<LetterId, Told>();
    handle
        .createQuery(sql)
        .bind("bot", bot.value())
        .bindArray("letters", Long.class, (Object[]) ids)
        .map((row, context) -> told(bot, row))
        .forEach(letter -> letters.put(letter.letter(), letter));
    return letters;
  }

  private static Told told(BotId bot, ResultSet row) throws SQLException {
    var told = row.getString("told");
    var message = row.getString("message_id");
    var stage = row.getString("stage");
    var course =
        new Course(
            LetterState.ofCode(row.getString("state")),
            told == null ? null : LetterState.ofCode(told),
            message == null ? null : new MessageId(message),
            stage == null ? null : Report.Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
            messages(row.getArray("failed")),
            messages(row.getArray("priced")));
    return new Told(
        row.getString("workspace_id"),
        row.getObject("user_id", UUID.class),
        new LetterId(row.getLong("letter_id")),
        new ChatAddress(Messenger.WHATSAPP, bot, row.getString("chat")),
        course);
  }

  private static List<MessageId> messages(Array column) throws SQLException {
    return Arrays.stream((Object[]) column.getArray())
        .map(id -> new MessageId(id.toString()))
        .toList();
  }

  private static void consequences(Handle handle, Told letter, Course.Next next) {
    switch (next.effect()) {
      case NONE -> {}
      case SILENCE -> Addresses.silence(handle, letter.to());
      case CLOSE_WINDOW -> closeWindow(handle, letter);
    }
    if (next.course().isDead()) {
      Detours.post(handle, List.of(letter.refused()));
    }
  }

  /** As of when the letter was posted: whoever wrote since has opened it again. */
  private static void closeWindow(Handle handle, Told letter) {
    var sql =
        """
        update identities
        set closed_since = outbox.posted_at
        from outbox
        where outbox.workspace_id = :workspace and outbox.user_id = :user
          and outbox.letter_id = :letter
          and identities.workspace_id = outbox.workspace_id
          and identities.messenger = outbox.messenger and identities.bot = outbox.bot
          and identities.key = outbox.chat
        """;
    handle
        .createUpdate(sql)
        .bind("workspace", letter.workspace())
        .bind("user", letter.user())
        .bind("letter", letter.letter().value())
        .execute();
  }
}
