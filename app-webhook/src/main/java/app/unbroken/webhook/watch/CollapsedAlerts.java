package app.unbroken.webhook.watch;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Alerts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts as one line each: all of them in the log, and of the same kind one in a while to whoever
 * is to be woken, with how many there were since.
 */
public final class CollapsedAlerts implements Alerts {
  static final Duration AT_MOST_EVERY = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(CollapsedAlerts.class);

  private final InstantSource clock;
  private final Consumer<String> told;
  private final Map<Cause, Told> before = new HashMap<>();

  private record Cause(String what, BotId bot) {}

  private record Told(Instant at, int since) {}

  /**
   * @param told hears of what is worth waking somebody; may be slow and may fail
   */
  public CollapsedAlerts(InstantSource clock, Consumer<String> told) {
    this.clock = clock;
    this.told = told;
  }

  @Override
  public void raise(String what, BotId bot, String why) {
    LOG.error("{}: bot {}: {}", what, bot.value(), why);
    var line = lineOf(what, bot, why);
    if (!line.isEmpty()) {
      Thread.ofVirtual().name("alert").start(() -> tell(what, line));
    }
  }

  private void tell(String what, String line) {
    try {
      told.accept(line);
    } catch (RuntimeException failed) {
      LOG.warn("The alert {} reached nobody: {}", what, failed.toString());
    }
  }

  /** Empty while the last one of its kind is fresh. */
  private synchronized String lineOf(String what, BotId bot, String why) {
    var cause = new Cause(what, bot);
    var now = clock.instant();
    var last = before.get(cause);
    if (last != null && now.isBefore(last.at().plus(AT_MOST_EVERY))) {
      before.put(cause, new Told(last.at(), last.since() + 1));
      return "";
    }
    before.put(cause, new Told(now, 0));
    var more =
        last == null || last.since() == 0 ? "" : " (and %d times before)".formatted(last.since());
    return "⚠️ %s · bot %s%s\n%s\n→ %s".formatted(what, bot.value(), more, why, advice(what));
  }

  private static String advice(String what) {
    return switch (what) {
      case "bot-refused" ->
          "The messenger does not accept the bot: check its token (`unbroken doctor`), then"
              + " `unbroken bots rotate`.";
      case "template-refused" ->
          "See `unbroken whatsapp templates list`, then `push`; people whose window is closed get"
              + " no reminders in that language until then.";
      case "answers-late" ->
          "See `unbroken outbox list --state open` and whether the bot is paused (`unbroken bots"
              + " list`).";
      case "dead-letters" -> "See `unbroken dead list`; after a fix `unbroken dead replay`.";
      default -> "See docs/operations.md and the log.";
    };
  }
}
