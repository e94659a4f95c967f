package app.unbroken.postgres;

import app.unbroken.HabitTracker;
import app.unbroken.Ports;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.conversation.Conversation;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.postgres.testing.Questions;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.user.TimeOrderedIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/** A database with so many people, and how long each of them has to wait in it. */
final class Settlement implements AutoCloseable {
  private static final Instant NOW = ModelLife.noon(ModelLife.TODAY);
  private static final int HABITS = 2;

  private final Multitude multitude;
  private final DatabaseUrl url;
  private final Questions server;
  private final int people;
  private final Database pool;
  private final long backend;
  private final PostgresDesk desk;
  private final ConversationClerk clerk;
  private final HabitTracker tracker;
  private final Iterator<Integer> chosen;
  private final int before;
  private int taps;

  /**
   * @param server asks another database of the same server, which costs this one nothing
   * @param chosen whose turn it is, each once
   */
  Settlement(
      Multitude multitude,
      DatabaseUrl url,
      Questions server,
      int people,
      Iterator<Integer> chosen) {
    this.multitude = multitude;
    this.url = url;
    this.server = server;
    this.people = people;
    pool = Database.open(url, 1);
    backend =
        pool.sessions()
            .statement(
                "ask",
                handle -> handle.createQuery("select pg_backend_pid()").mapTo(Long.class).one());
    var ids = new TimeOrderedIds(InstantSource.system(), new Random());
    desk = new PostgresDesk(pool, ids);
    clerk = new ConversationClerk(new Conversation(ids));
    var stores = PostgresPorts.on(pool);
    tracker =
        new HabitTracker(
            new Ports(
                stores.people(),
                stores.journals(),
                stores.audit(),
                InstantSource.fixed(NOW),
                stores.ids()));
    this.chosen = chosen;
    before = checkedIn();
  }

  int people() {
    return people;
  }

  /** A tap on the list of the day: a habit is done, and the list says so. */
  void checkIns(int many, Calls calls) {
    call(many, calls, this::checkIn);
  }

  void lists(int many, Calls calls) {
    call(many, calls, this::list);
  }

  private void checkIn(int number) {
    var tap = new Tap.Complete(multitude.habit(number), ModelLife.TODAY, Origin.LIST);
    var parcel =
        ModelLife.parcel(
            Multitude.stamp(number),
            1_000_000 + ++taps,
            new Incoming.Tapped(tap.data(), "tap-" + taps),
            new MessageId("17"),
            NOW);
    var receipts = desk.serve(List.of(parcel), clerk, NOW);
    if (!receipts.equals(List.of(new Receipt.Handled()))) {
      throw new IllegalStateException("a tap was " + receipts);
    }
  }

  private void list(int number) {
    var rows = tracker.days(multitude.user(number)).today().rows();
    if (rows.size() != HABITS) {
      throw new IllegalStateException("a list of " + rows.size() + " habits");
    }
  }

  private void call(int many, Calls calls, IntConsumer what) {
    var before = cost();
    for (var each = 0; each < many; each++) {
      var number = chosen.next();
      var begin = System.nanoTime();
      what.accept(number);
      calls.took(System.nanoTime() - begin);
    }
    calls.cost(cost().since(before));
  }

  private Calls.Cost cost() {
    return new Calls.Cost(
        ServersCpu.ofSession(backend),
        pages(),
        ServersCpu.readBySession(backend),
        ServersCpu.faultsOfSession(backend));
  }

  /** A session tells what it touched once in a while only, unless it is asked to. */
  private long pages() {
    pool.sessions()
        .statement("tell", handle -> handle.execute("select pg_stat_force_next_flush()"));
    var touched =
        "select blks_hit + blks_read from pg_stat_database where datname = '%s'"
            .formatted(url.database());
    return server.count(touched);
  }

  long megabytes() {
    var size = "select pg_database_size('%s') / 1000000".formatted(url.database());
    return server.count(size);
  }

  private int checkedIn() {
    var found = "select count(*) from unbroken.entries where day = '%s'".formatted(ModelLife.TODAY);
    return Integer.parseInt(Sql.ask(url, found).getFirst());
  }

  /** That each tap was a check-in, and nothing else. */
  void check() {
    var checkIns = checkedIn() - before;
    if (checkIns != taps) {
      throw new IllegalStateException("%d check-ins after %d taps".formatted(checkIns, taps));
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
