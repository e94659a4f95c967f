package app.unbroken.webhook.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Whether this process lives, and whether it can do its work. */
public final class Health {

  /** What a part of the service says about itself. */
  public enum State {
    OK,
    /** The service works without it, worse. */
    DEGRADED,
    /** The service cannot work without it. */
    DOWN,
    NOT_CONFIGURED
  }

  private final Map<String, Supplier<State>> parts;
  private volatile boolean stopping;

  public Health(Map<String, Supplier<State>> parts) {
    this.parts = new LinkedHashMap<>(parts);
  }

  /** From now on others are to be asked. */
  public void stopping() {
    stopping = true;
  }

  public void live(Context context) {
    context.json(Map.of("status", "ok"));
  }

  public void ready(Context context) {
    var states = new LinkedHashMap<String, State>();
    parts.forEach((name, state) -> states.put(name, state.get()));
    var overall = overall(states);
    context.status(overall.equals("down") || stopping ? 503 : 200);
    context.json(Map.of("status", stopping ? "stopping" : overall, "parts", written(states)));
  }

  private static String overall(Map<String, State> states) {
    if (states.containsValue(State.DOWN)) {
      return "down";
    }
    return states.containsValue(State.DEGRADED) ? "degraded" : "ok";
  }

  private static Map<String, String> written(Map<String, State> states) {
    var written = new LinkedHashMap<String, String>();
    states.forEach((name, state) ->
        written.put(
            name,
            switch (state) {
              case OK -> "ok";
              case DEGRADED -> "degraded";
              case DOWN -> "down";
              case NOT_CONFIGURED -> "not configured";
            }));
    return written;
  }
}
