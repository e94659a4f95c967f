package app.unbroken.telegram.fake;

import java.util.Map;

/** A request as it came; header names are in lower case. */
record HttpAsk(String method, String path, Map<String, String> headers, byte[] body) {

  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
