package app.unbroken.webhook;

import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.testing.MigratedDatabase;
import app.unbroken.postgres.testing.Questions;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.telegram.fake.FakeBot;
import app.unbroken.telegram.fake.FakePerson;
import app.unbroken.telegram.fake.FakeTelegram;
import app.unbroken.webhook.settings.Config;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a server: a Telegram, a WhatsApp where it is wanted, a database, and as many
 * instances as a test wants. The name {@link #HOST} leads to those that run.
 */
final class Town implements AutoCloseable {
  static final String HOST = "unbroken.test";
  static final String SECRET = "a-secret-of-the-webhook_0123456789";

  final InstantSource clock;
  final FakeTelegram telegram;
  final DatabaseUrl database;

  private final MigratedDatabase made;
  private final Path home;
  private final Map<String, String> settings = new TreeMap<>();
  private final List<Integer> ports = new ArrayList<>();
  private final List<AutoCloseable> open = Collections.synchronizedList(new ArrayList<>());
  private String[] options = ServerProcess.STARTS_FAST.toArray(String[]::new);
  private boolean inNoHurry;
  private LongSupplier pace = System::nanoTime;
  private DatabaseUrl asked;
  private Questions questions;
  private @Nullable FakeWhatsApp whatsApp;

  Town(InstantSource clock) {
    this.clock = clock;
    made = new MigratedDatabase();
    database = made.url();
    asked = database;
    questions = new Questions(database);
    telegram = FakeTelegram.start(clock);
    home = folder();
    settings.putAll(
        Map.of(
            "APP_ENV",
            "test",
            "HOST",
            "127.0.0.1",
            "DATABASE_URL",
            written(database),
            "DATABASE_POOL",
            "6",
            "UNBROKEN_HOME",
            home.toString(),
            "ENCRYPTION_KEY",
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "TELEGRAM_BOT_TOKEN",
            FakeTelegram.TOKEN,
            "TELEGRAM_WEBHOOK_SECRET",
            SECRET,
            "TELEGRAM_API_URL",
            telegram.url().toString()));
    settings.put("PUBLIC_URL", "https://" + HOST);
  }

  static Town today() {
    return new Town(InstantSource.system());
  }

  /** From servers that are started from now on, for longer than they run. */
  Wire wireTo(DatabaseUrl url) {
    var wire = new Wire(url.hosts());
    open.add(wire);
    with("DATABASE_URL", written(url, wire.address()));
    return wire;
  }

  /** For servers that are started from now on; an empty value takes a setting away. */
  Town with(String setting, String value) {
    if (value.isEmpty()) {
      settings.remove(setting);
    } else {
      settings.put(setting, value);
    }
    return this;
  }

  /** Nobody writes too fast, no chat is spoken to too often: a second of theirs is a moment. */
  Town inNoHurry() {
    inNoHurry = true;
    pace = () -> System.nanoTime() * 1_000;
    return with("TELEGRAM_RATE", "1000");
  }

  /** Servers that are started from now on have a number in WhatsApp, too. */
  Town withWhatsApp() {
    whatsApp = FakeWhatsApp.start(clock);
    return with("WHATSAPP_PHONE_NUMBER_ID", FakeWhatsApp.NUMBER)
        .with("WHATSAPP_ACCESS_TOKEN", FakeWhatsApp.ACCESS_TOKEN)
        .with("WHATSAPP_APP_SECRET", FakeWhatsApp.APP_SECRET)
        .with("WHATSAPP_VERIFY_TOKEN", FakeWhatsApp.VERIFY_TOKEN)
        .with("WHATSAPP_API_URL", whatsApp.url().toString())
        .with("WHATSAPP_RATE", "10000");
  }

  FakeWhatsApp whatsApp() {
    return Objects.requireNonNull(whatsApp, "a town without WhatsApp");
  }

  Map<String, String> settings(int port) {
    var all = new TreeMap<>(settings);
    all.put("PORT", Integer.toString(port));
    return all;
  }

  /** Servers that are started from now on keep to limits as they do anywhere. */
  Town withPaceOfItsOwn() {
    inNoHurry = false;
    pace = System::nanoTime;
    return this;
  }

  /** A server within this process. */
  UnbrokenServer start() {
    var port = freePort();
    var server =
        switch (Config.read(settings(port), home)) {
          case Config.Reading.Valid(var config) -> {
            leadTo(port);
            yield Wiring.start(config, new Wiring.Time(clock, pace, inNoHurry, Duration.ZERO));
          }
          case Config.Reading.Invalid(var problems) ->
              throw new IllegalArgumentException(problems.toString());
        };
    open.add(server);
    return server;
  }

  /** Lets a server within this process come to its end; nobody is sent there any more. */
  void stop(UnbrokenServer server) {
    leadNoMore(server.port());
    server.close();
  }

  static URI at(UnbrokenServer server) {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Where servers listen. */
  synchronized List<URI> servers() {
    return ports.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
  }

  /** Servers in processes of their own that are started from now on begin with these. */
  Town with(LoadedClasses classes) {
    options = classes.options();
    return this;
  }

  /** A server in a process of its own, which answers. */
  ServerProcess startProcess() {
    return startProcess(options);
  }

  ServerProcess startProcess(String... options) {
    var process = beginProcess(options);
    process.awaitReady();
    return process;
  }

  /** A server in a process of its own, which is on its way. */
  ServerProcess beginProcess() {
    return beginProcess(options);
  }

  /**
   * @param options of Java, instead of the usual ones
   */
  ServerProcess beginProcess(String... options) {
    var process = ServerProcess.start(settings(freePort()), home, List.of(options));
    open.add(process);
    leadTo(process.port());
    return process;
  }

  /** Kills a process as a power cut would; nobody is sent there any more. */
  void kill(ServerProcess process) {
    process.kill();
    leadNoMore(process.port());
  }

  synchronized void leadTo(int port) {
    ports.add(port);
    lead();
  }

  synchronized void leadNoMore(int port) {
    ports.remove((Integer) port);
    lead();
  }

  private void lead() {
    telegram.leads(HOST, servers().toArray(URI[]::new));
    if (whatsApp != null && !ports.isEmpty()) {
      whatsApp.connect(servers().getFirst().resolve("/whatsapp"));
    }
  }

  FakeBot bot() {
    return telegram.bot();
  }

  FakePerson person(long id) {
    return telegram.person(id);
  }

  /** Taps the first button or key of the newest message whose label contains this. */
  static void taps(FakePerson person, String label) {
    person.taps(
        person.newest().labels().stream()
            .filter(shown -> shown.contains(label))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException(person.newest().toString())));
  }

  /** The first column of every row. */
  synchronized List<String> ask(String sql) {
    return questions.ask(sql);
  }

  void run(String sql) {
    Sql.run(asked, sql);
  }

  /** Where questions go from now on, straight, whatever is between a server and its database. */
  synchronized void asks(DatabaseUrl url) {
    asked = url;
    questions = new Questions(url);
  }

  long count(String sql) {
    return Long.parseLong(ask(sql).getFirst());
  }

  /** Until every update was acknowledged, every letter has ended and no button spins. */
  Town settles(Duration atMost) {
    until(atMost, () -> bot().pendingUpdates() == 0);
    until(atMost, () -> openLetters() == 0);
    until(atMost, () -> bot().spinning() == 0);
    return this;
  }

  Town settles() {
    return settles(Duration.ofSeconds(10));
  }

  /** The process that has started all others of the database. */
  long databasePid() {
    var mine = ProcessHandle.of(count("select pg_backend_pid()"));
    return mine.flatMap(ProcessHandle::parent).orElseThrow().pid();
  }

  long openLetters() {
    return count("select count(*) from outbox where finished_at is null");
  }

  static void until(Duration atMost, Callable<Boolean> holds) {
    until(atMost, Duration.ofMillis(2), holds);
  }

  static void until(Duration atMost, Duration every, Callable<Boolean> holds) {
    Awaitility.await().pollDelay(Duration.ZERO).pollInterval(every).atMost(atMost).until(holds);
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String written(DatabaseUrl url) {
    return written(url, url.hosts());
  }

  /** By another way than the straight one. */
  static String written(DatabaseUrl url, String address) {
    return "postgresql://%s:%s@%s/%s"
        .formatted(url.user(), url.password(), address, url.database());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("unbroken-town");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (var part : open.reversed()) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    telegram.close();
    if (whatsApp != null) {
      whatsApp.close();
    }
    made.close(); // with all connections
  }
}
