package app.unbroken.telegram.fake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The internet as the fake knows it: which name leads where. Stands for the proxy that a real
 * server has in front of it, which ends TLS and spreads the calls.
 */
final class Names {
  private final Map<String, List<URI>> targets = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  void lead(String host, List<URI> servers) {
    targets.put(host.toLowerCase(Locale.ROOT), List.copyOf(servers));
  }

  boolean resolves(String host) {
    return targets.containsKey(host.toLowerCase(Locale.ROOT));
  }

  /** The same path on one of the servers, each in turn. */
  URI target(URI url) {
    var servers = targets.getOrDefault(url.getHost().toLowerCase(Locale.ROOT), List.of());
    if (servers.isEmpty()) {
      return url;
    }
    var server = servers.get(Math.floorMod(turn.getAndIncrement(), servers.size()));
    var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return server.resolve(url.getRawPath() + query);
  }
}
