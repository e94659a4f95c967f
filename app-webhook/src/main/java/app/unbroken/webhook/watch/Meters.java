package app.unbroken.webhook.watch;

import app.unbroken.postgres.Database;
import app.unbroken.webhook.http.Traces;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Every figure there is; their names are listed in docs/operations.md, and a test compares. */
public final class Meters implements AutoCloseable {
  private static final Duration[] STEPS = {
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(20)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(
          PrometheusConfig.DEFAULT,
          new PrometheusRegistry(),
          Clock.SYSTEM,
          new TraceOfThisThread());
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final List<Object> kept = new ArrayList<>();

  public Meters() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  MeterRegistry registry() {
    return registry;
  }

  /** A timer with a histogram, whose steps are the same everywhere. */
  Timer timer(String name, String... tags) {
    return Timer.builder(name).tags(tags).serviceLevelObjectives(STEPS).register(registry);
  }

  /** What is counted elsewhere is watched from here, and nobody else may hold on to it. */
  synchronized void keep(Object watched) {
    kept.add(watched);
  }

  /** The connections of a pool. */
  public void pool(String name, Supplier<Database.Load> load) {
    Map<String, ToDoubleFunction<Database.Load>> figures =
        Map.of(
            "unbroken.pool.active", Database.Load::active,
            "unbroken.pool.idle", Database.Load::idle,
            "unbroken.pool.waiting", Database.Load::waiting,
            "unbroken.pool.most", Database.Load::most);
    figures.forEach((figure, of) ->
        Gauge.builder(figure, load, it -> of.applyAsDouble(it.get()))
            .tag("pool", name)
            .strongReference(true)
            .register(registry));
  }

  /**
   * For a scraper beside this server. Whoever comes through a proxy comes from outside and is told
   * that there is nothing here.
   */
  public void scrape(Context context) {
    if (context.header("X-Forwarded-For") != null || context.header("Forwarded") != null) {
      context.status(404);
      return;
    }
    var form = accepted(context.header("Accept"));
    context.contentType(form).result(registry.scrape(form));
  }

  private static String accepted(@Nullable String accept) {
    return accept != null && accept.contains("application/openmetrics-text")
        ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
        : "text/plain; version=0.0.4; charset=utf-8";
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  /** Ties a slow request in a histogram to its log lines. */
  private static final class TraceOfThisThread implements SpanContext {
    @Override
    @SuppressWarnings("NullAway") // null is how this interface says that there is none
    public String getCurrentTraceId() {
      return Traces.current();
    }

    @Override
    @SuppressWarnings("NullAway") // null is how this interface says that there is none
    public String getCurrentSpanId() {
      return Traces.current();
    }

    @Override
    public boolean isCurrentSpanSampled() {
      return Traces.current() != null;
    }

    @Override
    public void markCurrentSpanAsExemplar() {
      // Every line of the log is kept; there is nothing to mark.
    }
  }
}
