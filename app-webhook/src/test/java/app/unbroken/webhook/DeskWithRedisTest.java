package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.audit.AuditLog;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.DeskContract;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Parcels;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.intake.ScriptedClerk;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresAuditLog;
import app.unbroken.postgres.PostgresBots;
import app.unbroken.postgres.PostgresDeadLetters;
import app.unbroken.postgres.PostgresDesk;
import app.unbroken.postgres.PostgresJournals;
import app.unbroken.postgres.PostgresOutbox;
import app.unbroken.postgres.PostgresPeople;
import app.unbroken.postgres.Seal;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.redis.Redis;
import app.unbroken.redis.RedisConversations;
import app.unbroken.redis.RedisViews;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.embedded.RedisServer;

/** The desk on a real PostgreSQL, with copies of dialogues in a real Redis. */
@Tag("slow")
@Tag("redis")
class DeskWithRedisTest extends DeskContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int PEOPLE = 40;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase(16);

  private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new Random());
  private RedisServer server;
  private Redis redis;
  private DialogueCopies copies;
  private PostgresDesk.Copies both;
  private Database rounds;
  private int updates;

  @BeforeEach
  void start() throws IOException {
    server = new RedisServer(freePort());
    server.start();
    redis = Redis.open(URI.create("redis://127.0.0.1:" + server.ports().getFirst()));
    Awaitility.await().until(redis::isTrusted);
    copies = new DialogueCopies(new RedisConversations(redis));
    both = new PostgresDesk.Copies(copies, new ViewCopies(new RedisViews(redis)));
  }

  @AfterEach
  void stop() throws IOException {
    rounds.close();
    redis.close();
    server.stop();
  }

  @Override
  protected Fixture fixture() {
    rounds = Database.openForRounds(database.url(), 5);
    new PostgresBots(rounds, Seal.of(Seal.freshKey()))
        .keep(Bot.working(WorkspaceId.DEFAULT, Parcels.BOT, Messenger.TELEGRAM), Credentials.NONE);
    return new OnBoth();
  }

  private final class OnBoth implements Fixture {
    private final AuditLog audit = new PostgresAuditLog(database.pool());

    @Override
    public Desk desk() {
      return new PostgresDesk(database.pool(), ids, both);
    }

    @Override
    public Ports ports() {
      return new Ports(
          new PostgresPeople(database.pool(), ids),
          new PostgresJournals(database.pool()),
          audit,
          InstantSource.system(),
          ids);
    }

    @Override
    public Outbox outbox() {
      return new PostgresOutbox(rounds);
    }

    @Override
    public DeadLetters deadLetters() {
      return new PostgresDeadLetters(rounds, ids);
    }

    @Override
    public int auditLines(UserId user) {
      return audit.list(user.workspace(), user.value(), 0, 100).size();
    }
  }

  @Test
  void dialogues_go_on_when_redis_dies_in_the_middle_of_them() throws IOException {
    everybody("open gate");
    everybody("open door");
    assertThat(copies.counts().hits() + copies.counts().failures()).isPositive();

    server.stop();
    everybody("where");
    everybody("open room");
    everybody("where");

    assertThat(told()).hasSize(PEOPLE);
    assertThat(told().values())
        .containsOnly(List.of("at gate", "at door", "at door", "at room", "at room"));
    assertThat(copies.counts().strangers()).isZero();
  }

  private void everybody(String text) {
    var parcels = IntStream.range(0, PEOPLE).mapToObj(person -> from(person, text)).toList();
    var receipts =
        new PostgresDesk(database.pool(), ids, both).serve(parcels, new ScriptedClerk(ids), NOW);
    assertThat(receipts).containsOnly(new Receipt.Handled());
  }

  private Parcel from(int person, String text) {
    return Parcels.from("p" + person, ++updates, new Incoming.Said(text));
  }

  private final Map<String, List<String>> told = new HashMap<>();

  /** What each person was told so far, in order. */
  private Map<String, List<String>> told() {
    var outbox = new PostgresOutbox(rounds);
    for (var some = outbox.claim(Parcels.BOT, 100);
        !some.isEmpty();
        some = outbox.claim(Parcels.BOT, 100)) {
      for (var letter : some) {
        var words = ((Outgoing.Show) letter.what()).card().text().characters();
        told.computeIfAbsent(letter.to().chat(), chat -> new ArrayList<>()).add(words);
      }
      outbox.finish(
          some.stream().map(letter -> new Finished(letter, new Ending.Delivered(null))).toList());
    }
    return told;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
