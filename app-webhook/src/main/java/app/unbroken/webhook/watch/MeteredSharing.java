package app.unbroken.webhook.watch;

import app.unbroken.webhook.Sharing;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** How it goes with what instances share: figures that are counted there, shown as they are. */
public final class MeteredSharing {
  private final Supplier<Sharing.Report> report;
  private final Meters meters;

  private MeteredSharing(Supplier<Sharing.Report> report, Meters meters) {
    this.report = report;
    this.meters = meters;
  }

  /** Of what is not in use nothing is shown, so that nobody is woken by a Redis they have not. */
  public static void show(Supplier<Sharing.Report> report, Meters meters) {
    var sharing = new MeteredSharing(report, meters);
    var now = report.get();
    if (now.redis() != null) {
      sharing.showRedis();
    }
    if (now.dialogues() != null) {
      sharing.showDialogues();
    }
    if (now.pages() != null) {
      sharing.showPages();
    }
    if (now.buckets() != null) {
      sharing.showBuckets();
    }
  }

  private void showRedis() {
    var redis = new Part<>(() -> Optional.ofNullable(report.get().redis()));
    Gauge.builder(
            "unbroken.redis.trusted", this, it -> redis.of(vitals -> vitals.trusted() ? 1 : 0))
        .strongReference(true)
        .register(meters.registry());
    counter("unbroken.redis.commands", "answered", redis.count(vitals -> vitals.answers()));
    counter("unbroken.redis.commands", "failed", redis.count(vitals -> vitals.failures()));
    counter("unbroken.redis.commands", "spared", redis.count(vitals -> vitals.unasked()));
    counter("unbroken.redis.openings", "breaker", redis.count(vitals -> vitals.openings()));
  }

  private void showDialogues() {
    var copies = new Part<>(() -> Optional.ofNullable(report.get().dialogues()));
    counter("unbroken.dialogue.copies", "hit", copies.count(counts -> counts.hits()));
    counter("unbroken.dialogue.copies", "miss", copies.count(counts -> counts.misses()));
    counter("unbroken.dialogue.copies", "stranger", copies.count(counts -> counts.strangers()));
    counter("unbroken.dialogue.copies", "failed", copies.count(counts -> counts.failures()));
    counter("unbroken.dialogue.copies", "damaged", () -> report.get().damaged());
  }

  private void showPages() {
    var pages = new Part<>(() -> Optional.ofNullable(report.get().pages()));
    counter("unbroken.page.copies", "hit", pages.count(counts -> counts.hits()));
    counter("unbroken.page.copies", "miss", pages.count(counts -> counts.misses()));
    counter("unbroken.page.copies", "outdated", pages.count(counts -> counts.outdated()));
    counter("unbroken.page.copies", "failed", pages.count(counts -> counts.failures()));
    counter("unbroken.page.copies", "damaged", () -> report.get().damagedPages());
  }

  private void showBuckets() {
    var buckets = new Part<>(() -> Optional.ofNullable(report.get().buckets()));
    counter("unbroken.rate.fallbacks", "next", buckets.count(counts -> counts.fallbacks()));
    counter("unbroken.rate.fallbacks", "alone", buckets.count(counts -> counts.alone()));
  }

  private void counter(String name, String outcome, Supplier<Number> count) {
    FunctionCounter.builder(name, count, it -> it.get().doubleValue())
        .tag("outcome", outcome)
        .register(meters.registry());
    meters.keep(count);
  }

  /** A part of the report; one that is gone counts nothing. */
  private record Part<T>(Supplier<Optional<T>> now) {
    double of(ToDoubleFunction<T> figure) {
      return now.get().map(figure::applyAsDouble).orElse(0.0);
    }

    Supplier<Number> count(ToDoubleFunction<T> figure) {
      return () -> of(figure);
    }
  }
}
