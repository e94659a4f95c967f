package app.unbroken.telegram.fake;

import java.time.Instant;
import java.util.Map;

/**
 * One call of the Bot API as it was asked and answered.
 *
 * @param performed whether it had its effect, which the caller may never have learnt
 * @param status of the answer; 0 where there was none
 */
public record Call(
    Instant at, String method, Map<String, String> params, boolean performed, int status) {
  public Call {
    params = Map.copyOf(params);
  }

  public String param(String name) {
    return params.getOrDefault(name, "");
  }

  public String chat() {
    return param("chat_id");
  }
}
