package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.courier.Report.Price;
import java.util.Comparator;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts what messages cost, today in UTC. */
final class MessageCosts {
  private MessageCosts() {}

  /** Where a message is counted. */
  record Line(String workspace, String bot, String category, boolean billable) {
    static Line of(String workspace, BotId bot, Price price) {
      return new Line(workspace, bot.value(), price.category(), price.billable());
    }
  }

  /** Always in one order, so that two batches never wait for each other. */
  static void count(Handle handle, Map<Line, Long> messages) {
    messages.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .forEach(entry -> count(handle, entry.getKey(), entry.getValue()));
  }

  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::workspace)
          .thenComparing(Line::bot)
          .thenComparing(Line::category)
          .thenComparing(Line::billable);

  private static void count(Handle handle, Line line, long more) {
    var sql =
        """
        insert into message_costs as known (workspace_id, day, bot, category, billable, messages)
        values (:workspace, (now() at time zone 'UTC')::date, :bot, :category, :billable, :more)
        on conflict (workspace_id, day, bot, category, billable)
        do update set messages = known.messages + excluded.messages
        """;
    handle
        .createUpdate(sql)
        .bind("workspace", line.workspace())
        .bind("bot", line.bot())
        .bind("category", line.category())
        .bind("billable", line.billable())
        .bind("more", more)
        .execute();
  }
}
