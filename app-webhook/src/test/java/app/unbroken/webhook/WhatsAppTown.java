package app.unbroken.webhook;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresPostbox;
import app.unbroken.postgres.testing.MigratedDatabase;
import app.unbroken.postgres.testing.Questions;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import app.unbroken.webhook.settings.Config;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A server with one WhatsApp number, and everything around it. */
final class WhatsAppTown implements AutoCloseable {
  final FakeWhatsApp whatsApp;
  final UnbrokenServer server;
  private final MigratedDatabase database = new MigratedDatabase();
  private final Questions questions = new Questions(database.url());
  private final Database letters;

  /**
   * @param admin whose phone critical alerts go to
   */
  WhatsAppTown(Path home, String admin) {
    var clock = InstantSource.system();
    whatsApp = FakeWhatsApp.start(clock);
    letters = Database.open(database.url(), 1);
    var settings =
        Map.ofEntries(
            Map.entry("APP_ENV", "test"),
            Map.entry("HOST", "127.0.0.1"),
            Map.entry("PORT", "0"),
            Map.entry("DATABASE_URL", Town.written(database.url())),
            Map.entry("DATABASE_POOL", "6"),
            Map.entry("ENCRYPTION_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
            Map.entry("ADMIN_CHAT", "whatsapp:" + admin),
            Map.entry("WHATSAPP_RATE", "1000"),
            Map.entry("WHATSAPP_PHONE_NUMBER_ID", FakeWhatsApp.NUMBER),
            Map.entry("WHATSAPP_ACCESS_TOKEN", FakeWhatsApp.ACCESS_TOKEN),
            Map.entry("WHATSAPP_APP_SECRET", FakeWhatsApp.APP_SECRET),
            Map.entry("WHATSAPP_VERIFY_TOKEN", FakeWhatsApp.VERIFY_TOKEN),
            Map.entry("WHATSAPP_API_URL", whatsApp.url().toString()));
    var config = ((Config.Reading.Valid) Config.read(settings, home)).config();
    server = Wiring.start(config, new Wiring.Time(clock, System::nanoTime, true, Duration.ZERO));
    whatsApp.connect(address("/whatsapp"));
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** Somebody wrote long ago, and everybody knows it. */
  void closesWindow(String number) {
    whatsApp.person(number).wroteLongAgo();
    run(
        "update unbroken.identities set last_inbound = now() - interval '25 hours' where key = '%s'"
            .formatted(number));
  }

  /** So many people who wrote at some time, and were answered before. */
  List<String> crowd(int many, String prefix) {
    var numbers = IntStream.range(10, 10 + many).mapToObj(each -> prefix + each).toList();
    whatsApp.deliveries().holdBack();
    numbers.forEach(number -> whatsApp.person(number).says("hello"));
    whatsApp.deliveries().letGo(many);
    until(() -> count("select count(*) from unbroken.outbox where state = 'sent'") == many);
    run("delete from unbroken.outbox");
    numbers.forEach(number -> whatsApp.person(number).forgets());
    whatsApp.forgetsCalls();
    return numbers;
  }

  /** A letter that answers nothing. */
  void posts(String number, Kind kind, Card card) {
    var row =
        ask("select workspace_id || ' ' || user_id from unbroken.identities where key = '%s'"
                .formatted(number))
            .getFirst()
            .split(" ");
    var user = new UserId(new WorkspaceId(row[0]), UUID.fromString(row[1]));
    var to = new ChatAddress(Messenger.WHATSAPP, new BotId("whatsapp"), number);
    var posting = new Posting(to, kind, Outgoing.show(card), Duration.ofHours(1));
    new PostgresPostbox(letters).post(user, List.of(posting));
  }

  /** The state of the newest letter to somebody. */
  String newestLetter(String number) {
    return ask("select state from unbroken.outbox where chat = '%s' order by letter_id desc limit 1"
            .formatted(number))
        .getFirst();
  }

  List<String> ask(String sql) {
    return questions.ask(sql);
  }

  long count(String sql) {
    return questions.count(sql);
  }

  void run(String sql) {
    Sql.run(database.url(), sql);
  }

  static void until(Callable<Boolean> holds) {
    until(Duration.ofSeconds(10), holds);
  }

  static void until(Duration atMost, Callable<Boolean> holds) {
    Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(atMost).until(holds);
  }

  @Override
  public void close() {
    server.close();
    letters.close();
    questions.close();
    whatsApp.close();
    database.close();
  }
}
