package app.unbroken.webhook;

import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.delivery.bucket.Buckets;
import app.unbroken.delivery.bucket.FailoverBuckets;
import app.unbroken.delivery.bucket.LocalBuckets;
import app.unbroken.delivery.intake.FloodGuard;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresBuckets;
import app.unbroken.postgres.PostgresDesk;
import app.unbroken.redis.Redis;
import app.unbroken.redis.RedisBuckets;
import app.unbroken.redis.RedisConversations;
import app.unbroken.redis.RedisViews;
import app.unbroken.user.UserId;
import app.unbroken.webhook.http.Health;
import app.unbroken.webhook.http.Strangers;
import app.unbroken.webhook.settings.Config;
import java.net.URI;
import java.util.ArrayList;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What instances have in common beside the truth: copies of open dialogues and of pages, and how
 * fast all of them together may be. Through Redis where there is one, through PostgreSQL where
 * several instances can use the same, and within this process where it is alone.
 */
public final class Sharing implements AutoCloseable {
  private final @Nullable Redis redis;
  private final @Nullable RedisConversations conversations;
  private final @Nullable DialogueCopies copies;
  private final @Nullable RedisViews pages;
  private final @Nullable ViewCopies views;
  private final @Nullable FailoverBuckets shared;
  private final LongSupplier nanoTime;
  private final LocalBuckets own;

  /**
   * How it went so far; whatever is not in use is null.
   *
   * @param damaged dialogues in Redis that nobody wrote like this
   * @param damagedPages the same of pages
   */
  public record Report(
      Redis.@Nullable Vitals redis,
      DialogueCopies.@Nullable Counts dialogues,
      long damaged,
      ViewCopies.@Nullable Counts pages,
      long damagedPages,
      FailoverBuckets.@Nullable Counts buckets) {}

  private Sharing(@Nullable Redis redis, boolean alone, Database rounds, LongSupplier nanoTime) {
    this.redis = redis;
    this.nanoTime = nanoTime;
    conversations = redis == null ? null : new RedisConversations(redis);
    copies = conversations == null ? null : new DialogueCopies(conversations);
    pages = redis == null ? null : new RedisViews(redis);
    views = pages == null ? null : new ViewCopies(pages);
    own = new LocalBuckets(nanoTime);
    shared = alone ? null : shared(redis, rounds, own);
  }

  static Sharing of(Config config, Database rounds, Wiring.Time time) {
    var url = config.redis();
    var redis = url == null ? null : Redis.open(URI.create(url.value()));
    var alone = time.alone() || redis == null && config.database() == null;
    return new Sharing(redis, alone, rounds, time.pace());
  }

  private static FailoverBuckets shared(@Nullable Redis redis, Database rounds, LocalBuckets own) {
    var stores = new ArrayList<Buckets>();
    if (redis != null) {
      stores.add(new RedisBuckets(redis));
    }
    stores.add(new PostgresBuckets(rounds));
    return new FailoverBuckets(stores, own);
  }

  PostgresDesk.Copies copies() {
    return new PostgresDesk.Copies(copies, views);
  }

  /** What is kept of a person here, as far as it can be reached; the rest expires. */
  void forget(UserId user) {
    if (copies != null) {
      copies.forget(user);
    }
    if (views != null) {
      views.forget(user);
    }
  }

  Buckets buckets() {
    return shared == null ? own : shared;
  }

  /** Without Redis it guards each instance: a round trip to the database would serve the flood. */
  FloodGuard guard() {
    return new FloodGuard(nanoTime, redis == null ? null : new RedisBuckets(redis));
  }

  /** As with people who write too much. */
  Strangers strangers() {
    return new Strangers(nanoTime, redis == null ? null : new RedisBuckets(redis));
  }

  /** Nobody is worse off without Redis for a while, but somebody should know. */
  Health.State health() {
    if (redis == null) {
      return Health.State.NOT_CONFIGURED;
    }
    return redis.isTrusted() ? Health.State.OK : Health.State.DEGRADED;
  }

  public Report report() {
    return new Report(
        redis == null ? null : redis.vitals(),
        copies == null ? null : copies.counts(),
        conversations == null ? 0 : conversations.damaged(),
        views == null ? null : views.counts(),
        pages == null ? 0 : pages.damaged(),
        shared == null ? null : shared.counts());
  }

  @Override
  public void close() {
    if (redis != null) {
      redis.close();
    }
  }
}
