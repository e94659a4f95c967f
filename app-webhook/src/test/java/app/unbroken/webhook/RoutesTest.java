package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.whatsapp.fake.FakeWhatsApp;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who may ask each route, and what is read of them. A route that is not declared here fails the
 * build, and so does one of {@code /v1} that would take fields it does not know.
 */
@Tag("slow")
class RoutesTest {
  /** Who is answered. */
  private enum Admits {
    ANYBODY,
    /** Who knows the secret of a bot; 401 for all others. */
    A_SECRET,
    /** Whose body is signed; 401 for all others. */
    A_SIGNATURE,
    /** Who knows the token for verification; 403 for all others. */
    A_TOKEN
  }

  /** What is read. */
  private enum Reads {
    NOTHING,
    /** Of a messenger: it may always send fields that are new. */
    THEIR_BODY,
    /**
     * JSON of ours: a field that nobody knows is refused, or somebody could set what is not theirs.
     */
    OUR_BODY
  }

  private record Declared(Admits admits, Reads reads) {}

  private static final Map<String, Declared> ROUTES =
      new TreeMap<>(
          Map.of(
              "GET /health/live", new Declared(Admits.ANYBODY, Reads.NOTHING),
              "GET /health/ready", new Declared(Admits.ANYBODY, Reads.NOTHING),
              "GET /metrics", new Declared(Admits.ANYBODY, Reads.NOTHING),
              "POST /telegram", new Declared(Admits.A_SECRET, Reads.THEIR_BODY),
              "POST /telegram/{bot}", new Declared(Admits.A_SECRET, Reads.THEIR_BODY),
              "GET /whatsapp", new Declared(Admits.A_TOKEN, Reads.NOTHING),
              "POST /whatsapp", new Declared(Admits.A_SIGNATURE, Reads.THEIR_BODY),
              "GET /whatsapp/{bot}", new Declared(Admits.A_TOKEN, Reads.NOTHING),
              "POST /whatsapp/{bot}", new Declared(Admits.A_SIGNATURE, Reads.THEIR_BODY)));

  private static Town town;
  private static UnbrokenServer server;

  @BeforeAll
  static void start() {
    // With a number, or nobody would look at a signature.
    town =
        Town.today()
            .with("WHATSAPP_PHONE_NUMBER_ID", FakeWhatsApp.NUMBER)
            .with("WHATSAPP_ACCESS_TOKEN", FakeWhatsApp.ACCESS_TOKEN)
            .with("WHATSAPP_APP_SECRET", FakeWhatsApp.APP_SECRET)
            .with("WHATSAPP_VERIFY_TOKEN", FakeWhatsApp.VERIFY_TOKEN)
            .with("WHATSAPP_API_URL", "http://127.0.0.1:9");
    server = town.start();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void h4_every_route_says_who_may_ask_it() {
    assertThat(server.routes()).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
  }

  @Test
  void h4_whoever_proves_nothing_or_something_wrong_is_turned_away() {
    ROUTES.forEach((route, declared) -> {
      for (var proof : Stream.of("", "wrong", "sha256=" + "0".repeat(64)).toList()) {
        var expected =
            switch (declared.admits()) {
              case ANYBODY -> 200;
              case A_SECRET, A_SIGNATURE -> 401;
              case A_TOKEN -> 403;
            };
        assertThat(ask(route, proof, "{}").statusCode())
            .as("%s with \"%s\"", route, proof)
            .isEqualTo(expected);
      }
    });
    assertThat(town.count("select count(*) from inbox")).isZero();
  }

  @Test
  void h19_every_answer_says_that_it_is_no_page() {
    ROUTES
        .keySet()
        .forEach(route -> {
          var headers = ask(route, "", "{}").headers().map();
          assertThat(headers)
              .as(route)
              .containsEntry("x-content-type-options", List.of("nosniff"))
              .containsEntry("referrer-policy", List.of("no-referrer"))
              .containsEntry("cache-control", List.of("no-store"))
              .containsEntry(
                  "content-security-policy", List.of("default-src 'none'; frame-ancestors 'none'"))
              .containsKey("x-trace-id")
              .doesNotContainKeys("server", "x-powered-by");
        });
  }

  /**
   * There is no REST yet. What comes is asked here with fields that would make somebody another.
   */
  @Test
  void h21_a_body_of_ours_is_refused_for_a_field_that_nobody_knows() {
    ROUTES.forEach((route, declared) -> {
      if (route.contains(" /v1") && !route.startsWith("GET ")) {
        assertThat(declared.reads()).as(route).isNotEqualTo(Reads.THEIR_BODY);
      }
      if (declared.reads() == Reads.OUR_BODY) {
        for (var field : Stream.of("workspace_id", "role", "id", "anything").toList()) {
          assertThat(ask(route, "", "{\"%s\":\"x\"}".formatted(field)).statusCode())
              .as("%s with %s", route, field)
              .isEqualTo(400);
        }
      }
    });
  }

  private static HttpResponse<String> ask(String route, String proof, String body) {
    var words = route.replace("{bot}", "another").split(" ");
    var url = URI.create("http://127.0.0.1:" + server.port() + words[1]);
    var request =
        HttpRequest.newBuilder(url)
            .method(
                words[0],
                words[0].equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!proof.isEmpty()) {
      request.header(Post.SECRET_HEADER, proof).header("X-Hub-Signature-256", proof);
    }
    return Post.send(request.build());
  }
}
