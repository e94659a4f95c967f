package app.unbroken.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.ConversationsContract;
import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.FailoverConversations;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.inmemory.InMemoryConversations;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@Tag("redis")
class RedisConversationsTest extends ConversationsContract {
  private static RedisProcess server;
  private static Redis redis;

  @BeforeAll
  static void start() {
    server = RedisProcess.start("--requirepass", "sesam öffne", "--databases", "4");
    redis =
        Quickly.patient(
            URI.create("redis://:sesam%20%C3%B6ffne@127.0.0.1:" + server.port() + "/3"));
  }

  @AfterAll
  static void stop() {
    redis.close();
    server.close();
  }

  @Override
  protected Conversations conversations() {
    return new RedisConversations(redis);
  }

  @Nested
  class Before_a_sure_store extends ConversationsContract {
    private final Conversations both =
        new FailoverConversations(
            new DialogueCopies(new RedisConversations(redis)), new InMemoryConversations());

    @Override
    protected Conversations conversations() {
      return both;
    }
  }

  /** All keys and values are searched, so that a new kind of key cannot be overlooked. */
  @Test
  void h16_of_somebody_who_is_forgotten_no_word_and_no_id_is_left() {
    var marker = "quinquereme";
    var ann = new UserId(WorkspaceId.DEFAULT, new UUID(3, 4));
    var bob = new UserId(WorkspaceId.DEFAULT, new UUID(5, 6));
    var dialogue = new StoredDialogue("new-habit", 1, Map.of("name", marker));
    conversations().write(ann, 6, dialogue);
    conversations().write(ann, 7, dialogue);
    conversations().write(bob, 1, new StoredDialogue("new-habit", 1, Map.of("name", "galley")));
    assertThat(everything()).contains(marker, ann.value().toString());

    new DialogueCopies(new RedisConversations(redis)).forget(ann);

    assertThat(everything())
        .doesNotContain(marker, ann.value().toString())
        .contains("galley", bob.value().toString());
  }

  /** Every key of every database with what it holds, bytes as signs. */
  private static String everything() {
    var all = new StringBuilder();
    try (var client = server.client()) {
      client.auth("sesam öffne");
      for (var database = 0; database < 4; database++) {
        client.select(database);
        for (var key : client.keys("*")) {
          var held = client.dump(key.getBytes(StandardCharsets.UTF_8));
          all.append(key).append(new String(held, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all.toString();
  }

  @Test
  void a_dialogue_expires_after_seven_days_and_the_keys_of_a_person_stay_together() {
    var ann = new UserId(WorkspaceId.DEFAULT, new UUID(1, 2));
    conversations().write(ann, 6, new StoredDialogue("test", 1, Map.of()));
    conversations().write(ann, 7, new StoredDialogue("test", 1, Map.of()));

    try (var client = server.client()) {
      client.auth("sesam öffne");
      client.select(3);
      var keys = client.keys("unbroken:dialogue:*00000000-0000-0001-0000-000000000002*");

      assertThat(keys)
          .containsExactlyInAnyOrder(
              "unbroken:dialogue:{main:00000000-0000-0001-0000-000000000002}:0",
              "unbroken:dialogue:{main:00000000-0000-0001-0000-000000000002}:1");
      assertThat(keys).allSatisfy(key -> assertThat(client.ttl(key)).isBetween(604_700L, 604_800L));
    }
  }
}
