package app.unbroken.redis;

import app.unbroken.conversation.View;
import app.unbroken.conversation.Views;
import app.unbroken.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * {@link Views} in Redis: the pages of a person are fields of one key, so that they go together.
 */
public final class RedisViews implements Views {
  private final Redis redis;
  private final LongAdder damaged = new LongAdder();

  public RedisViews(Redis redis) {
    this.redis = redis;
  }

  /** How often something lay there that nobody wrote like this; it was taken for nothing. */
  public long damaged() {
    return damaged.sum();
  }

  @Override
  public Map<Name, View> readAll(Collection<Name> names) {
    return names.isEmpty()
        ? Map.of()
        : redis.ask(
            "read pages",
            client -> {
              var answers = new HashMap<Name, Response<byte[]>>();
              try (var pipeline = client.pipelined()) {
                names.forEach(name -> answers.put(name, pipeline.hget(key(name), field(name))));
              }
              return understood(answers);
            });
  }

  private Map<Name, View> understood(Map<Name, Response<byte[]>> answers) {
    var found = new HashMap<Name, View>();
    answers.forEach((name, answer) -> {
      try {
        byte @Nullable [] bytes = answer.get();
        if (bytes != null) {
          found.put(name, ViewBytes.read(bytes));
        }
      } catch (JedisDataException | IllegalArgumentException strange) {
        if (strange instanceof JedisDataException && !RedisException.isOfAnotherType(strange)) {
          throw strange;
        }
        damaged.increment();
      }
    });
    return found;
  }

  /** What is of another type makes way: a hash cannot be written over it. */
  @Override
  public void keepAll(Map<Name, View> views) {
    if (!views.isEmpty()) {
      redis.ask(
          "keep pages",
          client -> {
            var answers = new HashMap<Name, Response<Long>>();
            try (var pipeline = client.pipelined()) {
              views.forEach((name, view) -> {
                answers.put(name, pipeline.hset(key(name), field(name), ViewBytes.of(view)));
                pipeline.expire(key(name), RedisKeys.VIEWS.toSeconds());
              });
            }
            answers.forEach((name, answer) -> {
              try {
                answer.get();
              } catch (JedisDataException strange) {
                if (!RedisException.isOfAnotherType(strange)) {
                  throw strange;
                }
                client.del(key(name));
              }
            });
            return views.size();
          });
    }
  }

  @Override
  public void forget(UserId user) {
    redis.ask("forget the pages of a person", client -> client.del(RedisKeys.views(user)));
  }

  private static byte[] key(Name name) {
    return RedisKeys.views(name.user());
  }

  private static byte[] field(Name name) {
    return name.page().getBytes(StandardCharsets.UTF_8);
  }
}
