package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.delivery.MessageSender;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.bucket.Buckets;
import app.unbroken.delivery.bucket.FailoverBuckets;
import app.unbroken.delivery.bucket.LocalBuckets;
import app.unbroken.delivery.courier.BucketRates;
import app.unbroken.delivery.courier.Courier;
import app.unbroken.delivery.courier.Drafts;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.postgres.testing.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.awaitility.Awaitility;

/** Couriers as they run in as many instances, on one database, and what they had sent when. */
final class Couriers implements AutoCloseable {
  private final DatabaseUrl url;
  private final List<Database> pools = new ArrayList<>();
  private final List<Courier> couriers = new ArrayList<>();
  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();

  private volatile boolean keeps = true;

  /** A send that began, of a letter whose number tells its place in the chat. */
  record Sent(BotId bot, String chat, long number, long nanos) {}

  Couriers(DatabaseUrl url) {
    this.url = url;
  }

  /** Letters to as many chats of a bot, each to somebody of its own. */
  void post(String bot, int letters, Kind kind) {
    post(bot, 1, letters, kind);
  }

  /** The same to chats of these numbers. */
  void post(String bot, int first, int last, Kind kind) {
    var body = HexFormat.of().formatHex(OutgoingForm.of(Letters.saying("hello")).body());
    Sql.run(
        url,
        """
        insert into unbroken.workspaces (id) values ('of-%1$s') on conflict do nothing;
        insert into unbroken.bots (workspace_id, bot, messenger)
        values ('of-%1$s', '%1$s', 'telegram') on conflict do nothing;
        insert into unbroken.outbox (workspace_id, user_id, messenger, bot, chat, kind, priority,
          body, operation, expires_at)
        select 'of-%1$s', md5('%1$s' || n)::uuid, 'telegram', '%1$s', '%1$s-' || n, '%4$s', %5$d,
          decode('%6$s', 'hex'), 'test', now() + interval '2 hours'
        from generate_series(%2$d, %3$d) n
        """
            .formatted(bot, first, last, kind.code(), kind.priority(), body));
  }

  /** Instances that share what they may send, through the database. */
  void start(
      int instances, ToDoubleFunction<BotId> perSecond, Function<ChatAddress, Sending> messenger) {
    for (var instance = 0; instance < instances; instance++) {
      var rounds = Database.openForRounds(url, 4);
      pools.add(rounds);
      MessageSender sender =
          (to, what, reference) -> {
            if (keeps) {
              var number = Long.parseLong(reference);
              sent.add(new Sent(to.bot(), to.chat(), number, System.nanoTime()));
            }
            return messenger.apply(to);
          };
      var means =
          new Courier.Means(
              bot -> Optional.of(sender),
              new BucketRates(shared(rounds), perSecond),
              (what, bot, why) -> {},
              Drafts.NONE,
              System::nanoTime);
      var bots = new PostgresBots(rounds, Seal.of(Seal.freshKey()));
      couriers.add(
          new Courier(new PostgresOutbox(rounds), bots, means, Courier.Limits.DEFAULT).start());
    }
  }

  /** As in a server without Redis. */
  private static Buckets shared(Database rounds) {
    var own = new LocalBuckets(System::nanoTime);
    return new FailoverBuckets(List.of(new PostgresBuckets(rounds)), own);
  }

  /** Keeps nothing of what was sent from now on: for runs of half an hour. */
  void forget() {
    keeps = false;
  }

  static Sending delivered(ChatAddress to) {
    return new Sending.Sent(new MessageId(to.chat()));
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  long sent(String bot) {
    return sent.stream().filter(it -> it.bot().value().equals(bot)).count();
  }

  long count(String where) {
    var sql = "select count(*) from unbroken.outbox where " + where;
    return Long.parseLong(Sql.ask(url, sql).getFirst());
  }

  static void await(Duration atMost, BooleanSupplier holds) {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .atMost(atMost)
        .until(holds::getAsBoolean);
  }

  @Override
  public void close() {
    couriers.forEach(Courier::close);
    pools.forEach(Database::close);
  }
}
