package app.unbroken.webhook.watch;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Alerts;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.postgres.Backlog;
import io.micrometer.core.instrument.Gauge;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Looks every while at what waits: for the figures, and for somebody to be told. */
public final class BacklogWatch implements Runnable {
  /** An answer that is due for so long is a fault that people see. */
  private static final double LATE_SECONDS = 120;

  private static final BotId ALL = new BotId("all");

  private final Supplier<Backlog> look;
  private final Alerts alerts;
  private volatile Backlog seen = Backlog.EMPTY;
  private long deadBefore = -1;

  public BacklogWatch(Supplier<Backlog> look, Meters meters, Alerts alerts) {
    this.look = look;
    this.alerts = alerts;
    for (var kind : Kind.values()) {
      gauge(meters, "unbroken.outbox.open", kind, Backlog.Waiting::open);
      gauge(meters, "unbroken.outbox.age", kind, Backlog.Waiting::ageSeconds);
      gauge(meters, "unbroken.outbox.late", kind, Backlog.Waiting::lateSeconds);
    }
    gauges(meters, "unbroken.reminders", Backlog::reminders);
    gauges(meters, "unbroken.notices", Backlog::notices);
    Gauge.builder("unbroken.dead.letters", this, it -> it.seen.deadLetters())
        .register(meters.registry());
  }

  private void gauge(
      Meters meters, String name, Kind kind, ToDoubleFunction<Backlog.Waiting> figure) {
    Gauge.builder(name, this, it -> it.of(kind, figure))
        .tag("kind", kind.code())
        .tag("priority", Integer.toString(kind.priority()))
        .baseUnit(name.endsWith(".open") ? null : "seconds")
        .register(meters.registry());
  }

  private void gauges(Meters meters, String name, Function<Backlog, Backlog.Due> what) {
    Gauge.builder(name + ".due", this, it -> what.apply(it.seen).due()).register(meters.registry());
    Gauge.builder(name + ".late", this, it -> what.apply(it.seen).lateSeconds())
        .baseUnit("seconds")
        .register(meters.registry());
  }

  private double of(Kind kind, ToDoubleFunction<Backlog.Waiting> figure) {
    return seen.letters().stream()
        .filter(waiting -> waiting.kind().equals(kind.code()))
        .mapToDouble(figure)
        .sum();
  }

  @Override
  public void run() {
    seen = look.get();
    var late = of(Kind.ANSWER, Backlog.Waiting::lateSeconds);
    if (late > LATE_SECONDS) {
      alerts.raise("answers-late", ALL, "the oldest has been due for %.0f s".formatted(late));
    }
    if (deadBefore >= 0 && seen.deadLetters() > deadBefore) {
      alerts.raise(
          "dead-letters", ALL, "%d more than before".formatted(seen.deadLetters() - deadBefore));
    }
    deadBefore = seen.deadLetters();
  }
}
