package app.unbroken.redis;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.SetParams;

/** {@link Conversations} in Redis: a version and the one before it, under two keys. */
public final class RedisConversations implements Conversations {
  private final Redis redis;
  private final LongAdder damaged = new LongAdder();

  public RedisConversations(Redis redis) {
    this.redis = redis;
  }

  /** How often something lay there that nobody wrote like this; it was taken for nothing. */
  public long damaged() {
    return damaged.sum();
  }

  @Override
  public Optional<StoredDialogue> read(UserId user, long version) {
    return Optional.ofNullable(readAll(Map.of(user, version)).get(user));
  }

  @Override
  public Map<UserId, StoredDialogue> readAll(Map<UserId, Long> versions) {
    return versions.isEmpty()
        ? Map.of()
        : redis.ask(
            "read dialogues",
            client -> {
              var answers = new HashMap<UserId, Response<byte[]>>();
              try (var pipeline = client.pipelined()) {
                versions.forEach((user, version) ->
                    answers.put(user, pipeline.get(RedisKeys.dialogue(user, version))));
              }
              return understood(versions, answers);
            });
  }

  private Map<UserId, StoredDialogue> understood(
      Map<UserId, Long> versions, Map<UserId, Response<byte[]>> answers) {
    var found = new HashMap<UserId, StoredDialogue>();
    answers.forEach((user, answer) -> {
      var kept = understood(answer);
      if (kept != null && Long.valueOf(kept.version()).equals(versions.get(user))) {
        found.put(user, kept.dialogue());
      }
    });
    return found;
  }

  private DialogueBytes.@Nullable Versioned understood(Response<byte[]> answer) {
    try {
      byte @Nullable [] bytes = answer.get();
      return bytes == null ? null : DialogueBytes.read(bytes);
    } catch (JedisDataException | IllegalArgumentException strange) {
      if (strange instanceof JedisDataException && !RedisException.isOfAnotherType(strange)) {
        throw strange;
      }
      damaged.increment();
      return null;
    }
  }

  @Override
  public void write(UserId user, long version, StoredDialogue dialogue) {
    writeAll(List.of(new Kept(user, version, dialogue)));
  }

  @Override
  public void writeAll(List<Kept> dialogues) {
    if (!dialogues.isEmpty()) {
      redis.ask(
          "write dialogues",
          client -> {
            var expiring = new SetParams().ex(RedisKeys.DIALOGUE.toSeconds());
            var answers = new HashMap<Kept, Response<String>>();
            try (var pipeline = client.pipelined()) {
              for (var kept : dialogues) {
                var key = RedisKeys.dialogue(kept.user(), kept.version());
                var bytes = DialogueBytes.of(kept.version(), kept.dialogue());
                answers.put(kept, pipeline.set(key, bytes, expiring));
              }
            }
            answers.values().forEach(Response::get);
            return dialogues.size();
          });
    }
  }

  @Override
  public void forget(UserId user) {
    redis.ask(
        "forget a person",
        client -> client.del(RedisKeys.dialogue(user, 0), RedisKeys.dialogue(user, 1)));
  }
}
