package app.unbroken.whatsapp.fake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phone in the terminal, and how events reach a server. */
class TerminalPhoneTest {
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final FakeWhatsApp whatsApp = FakeWhatsApp.start(InstantSource.system());
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          events.add(new ObjectMapper().readTree(exchange.getRequestBody()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    whatsApp.connect(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void close() {
    whatsApp.close();
    server.stop(0);
  }

  private String types(String... lines) throws IOException {
    var out = new ByteArrayOutputStream();
    var person = whatsApp.person("447700900123", "GB.fake1");
    new TerminalPhone(whatsApp, person, new PrintStream(out, true, UTF_8))
        .chat(new BufferedReader(new StringReader(String.join("\n", lines))));
    return out.toString(UTF_8);
  }

  private JsonNode value(int event) {
    return events.get(event).at("/entry/0/changes/0/value");
  }

  @Test
  void what_is_said_arrives_with_both_names_until_the_number_is_hidden() throws IOException {
    types("hello", "!hide", "hello again", "!location 52.5 13.4", "!sticker");

    assertThat(value(0).at("/messages/0/from").asText()).isEqualTo("447700900123");
    assertThat(value(0).at("/contacts/0/user_id").asText()).isEqualTo("GB.fake1");
    assertThat(value(1).at("/messages/0").has("from")).isFalse();
    assertThat(value(1).at("/contacts/0").has("wa_id")).isFalse();
    assertThat(value(2).at("/messages/0/location/latitude").asDouble()).isEqualTo(52.5);
    assertThat(value(3).at("/messages/0/type").asText()).isEqualTo("sticker");
  }

  @Test
  void held_events_go_out_together_out_of_order_and_several_times() throws IOException {
    var told = types("!hold", "one", "two", "three", "!repeat 2", "!shuffle", "!go 2");

    assertThat(told).contains("3 events wait");
    assertThat(events).hasSize(4);
    assertThat(events.get(0)).isEqualTo(events.get(1));
    assertThat(value(0).path("messages")).hasSize(2);
    assertThat(value(0).path("contacts")).hasSize(1);
    assertThat(value(2).path("messages")).hasSize(1);
  }

  @Test
  void what_is_unclear_or_not_there_is_told() throws IOException {
    assertThat(types("#1")).contains("no such button");
    assertThat(types("!lose many")).contains("!help");
    assertThat(types("!help")).contains("!refuse CODE");
    server.stop(0);
    assertThat(types("hello")).contains("answered nothing");
  }
}
