package app.unbroken.inmemory;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.courier.Costs;
import app.unbroken.delivery.courier.Course;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.courier.Reports;
import app.unbroken.user.WorkspaceId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reports about letters in a map, and what they cost. */
public final class InMemoryReports implements Reports, Costs {
  private final InMemoryOutbox outbox;
  private final Consumer<ChatAddress> closed;
  private final Map<Line, Long> counted = new HashMap<>();

  private record Line(
      WorkspaceId workspace, LocalDate day, BotId bot, String category, boolean billable) {}

  /**
   * @param closed hears of addresses at which free answers are closed
   */
  public InMemoryReports(InMemoryOutbox outbox, Consumer<ChatAddress> closed) {
    this.outbox = outbox;
    this.closed = closed;
  }

  @Override
  public synchronized List<Report> take(BotId bot, Collection<Report> reports) {
    var news = new ArrayList<Report>();
    for (var report : reports) {
      if (outbox.told(bot, report, this::note)) {
        news.add(report);
      }
    }
    return news;
  }

  private void note(Envelope envelope, Course.Next next) {
    var price = next.price();
    if (price != null) {
      var day = LocalDate.ofInstant(outbox.now(), ZoneOffset.UTC);
      var workspace = envelope.user().workspace();
      var bot = envelope.to.bot();
      var line = new Line(workspace, day, bot, price.category(), price.billable());
      counted.merge(line, 1L, Long::sum);
    }
    if (next.effect() == Course.Effect.CLOSE_WINDOW) {
      closed.accept(envelope.to);
    }
  }

  @Override
  public synchronized List<Cost> since(WorkspaceId workspace, LocalDate day) {
    return counted.entrySet().stream()
        .filter(entry -> entry.getKey().workspace().equals(workspace))
        .filter(entry -> !entry.getKey().day().isBefore(day))
        .map(entry -> cost(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(Cost::day)
                .thenComparing(cost -> cost.bot().value())
                .thenComparing(Cost::category)
                .thenComparing(Cost::billable))
        .toList();
  }

  private static Cost cost(Line line, long messages) {
    return new Cost(line.day(), line.bot(), line.category(), line.billable(), messages);
  }
}
