package app.unbroken.whatsapp.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/** Listens for calls that prove themselves with the token; anybody else is refused. */
final class Listener implements AutoCloseable {
  private final HttpServer server;
  private final Endpoint endpoint;

  /** What answers. */
  @FunctionalInterface
  interface Endpoint {
    /** Empty where the connection is to break. */
    String answer(String method, String path, String query, byte[] body) throws IOException;
  }

  Listener(int port, Executor threads, Endpoint endpoint) {
    this.endpoint = endpoint;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      String answer;
      var status = 200;
      try {
        answer = answer(exchange, body);
      } catch (Refused refused) {
        status = refused.status();
        answer = refused.body();
      }
      if (answer.isEmpty()) {
        return;
      }
      var bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String answer(HttpExchange exchange, byte[] body) throws IOException {
    var token = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + FakeWhatsApp.ACCESS_TOKEN).equals(token)) {
      throw new Refused(401, 190, "Invalid OAuth access token");
    }
    var asked = exchange.getRequestURI();
    var query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
    return endpoint.answer(exchange.getRequestMethod(), asked.getPath(), query, body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
