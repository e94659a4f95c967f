package app.unbroken.webhook;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.Alerts;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Housekeeping;
import app.unbroken.delivery.courier.BucketRates;
import app.unbroken.delivery.courier.BulletinDrafts;
import app.unbroken.delivery.courier.Courier;
import app.unbroken.delivery.courier.ReminderDrafts;
import app.unbroken.delivery.courier.Senders;
import app.unbroken.delivery.intake.Collector;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.linking.Doors;
import app.unbroken.postgres.Backlog;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.LastInbound;
import app.unbroken.postgres.PostgresBots;
import app.unbroken.postgres.PostgresDeadLetters;
import app.unbroken.postgres.PostgresDesk;
import app.unbroken.postgres.PostgresErasures;
import app.unbroken.postgres.PostgresHousekeeping;
import app.unbroken.postgres.PostgresJournals;
import app.unbroken.postgres.PostgresNotices;
import app.unbroken.postgres.PostgresOutbox;
import app.unbroken.postgres.PostgresOverdue;
import app.unbroken.postgres.PostgresPeople;
import app.unbroken.postgres.PostgresPostbox;
import app.unbroken.postgres.PostgresReports;
import app.unbroken.postgres.PostgresRound;
import app.unbroken.postgres.Schema;
import app.unbroken.postgres.embedded.EmbeddedServer;
import app.unbroken.profile.Forgetting;
import app.unbroken.reminder.Round;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import app.unbroken.webhook.UnbrokenServer.Part;
import app.unbroken.webhook.http.Health;
import app.unbroken.webhook.http.HttpServer;
import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.settings.KeyFile;
import app.unbroken.webhook.telegram.TelegramArrivals;
import app.unbroken.webhook.telegram.TelegramBots;
import app.unbroken.webhook.watch.AdminChat;
import app.unbroken.webhook.watch.BacklogWatch;
import app.unbroken.webhook.watch.CollapsedAlerts;
import app.unbroken.webhook.watch.Logs;
import app.unbroken.webhook.watch.MeteredDesk;
import app.unbroken.webhook.watch.MeteredOutbox;
import app.unbroken.webhook.watch.MeteredRates;
import app.unbroken.webhook.watch.MeteredRound;
import app.unbroken.webhook.watch.MeteredSender;
import app.unbroken.webhook.watch.MeteredSharing;
import app.unbroken.webhook.watch.Meters;
import app.unbroken.webhook.whatsapp.WhatsAppBots;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the server is put together, from top to bottom. The only class that names every adapter. */
public final class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final Duration FAREWELL = Duration.ofSeconds(3);
  private static final double TELEGRAM_RATE = 28;
  private static final double WHATSAPP_RATE = 80;
  private static final int ROUND_CONNECTIONS = 4;
  private static final Duration BOTS = Duration.ofSeconds(2);
  private static final Duration WATCHING = Duration.ofSeconds(15);
  private static final Duration TIDYING = Duration.ofSeconds(30);
  private static final int TIDIED_AT_ONCE = 1_000;
  private static final Duration RINGING = Duration.ofSeconds(1);
  private static final Duration FOLLOWING = Duration.ofMinutes(5);
  private static final int RUNG_AT_ONCE = 2_000;

  private final Config config;
  private final InstantSource clock;
  private final Time time;
  private final Deque<Part> parts = new ArrayDeque<>();

  /**
   * What time is like where a server runs.
   *
   * @param clock what people's days are read from
   * @param pace what this instance measures limits of speed with, in nanoseconds; never goes back
   * @param alone whether no limit is shared, so that all of them keep this pace
   * @param farewell how long a server that is told to stop goes on accepting
   */
  record Time(InstantSource clock, LongSupplier pace, boolean alone, Duration farewell) {}

  private Wiring(Config config, Time time) {
    this.config = config;
    this.time = time;
    clock = InstantSource.offset(time.clock(), config.clockOffset());
  }

  /** A server that answers; whatever was started before a failure is stopped again. */
  public static UnbrokenServer start(Config config, InstantSource machine) {
    return start(config, new Time(machine, System::nanoTime, false, FAREWELL));
  }

  static UnbrokenServer start(Config config, Time time) {
    var wiring = new Wiring(config, time);
    try {
      return wiring.start();
    } catch (RuntimeException failed) {
      UnbrokenServer.closeAll(wiring.parts);
      throw failed;
    }
  }

  private UnbrokenServer start() {
    Logs.configure(config);
    var ids = new TimeOrderedIds(clock, new SecureRandom());
    var meters = part("meters", new Meters());

    var url = databaseUrl();
    var applied = new Schema(url).migrate();
    var database = part("database", Database.open(url, config.databasePool()));
    var rounds = part("rounds", Database.openForRounds(url, ROUND_CONNECTIONS));
    LOG.info("Database: {}, {} migrations applied", url, applied.size());

    var bots = new PostgresBots(rounds, KeyFile.seal(config));
    var outbox = new MeteredOutbox(new PostgresOutbox(rounds), meters);
    meters.pool("updates", database::load);
    meters.pool("rounds", rounds::load);
    var telegram = part("telegram", telegramBots(bots));

    var sharing = part("sharing", Sharing.of(config, rounds, time));
    MeteredSharing.show(sharing::report, meters);
    var alerts = new CollapsedAlerts(clock, adminChat(database, ids));
    var whatsApp = part("whatsapp", whatsAppBots(bots, rounds, alerts));
    ToDoubleFunction<BotId> speed = bot -> perSecond(whatsApp.sender(bot).isPresent());
    var rates = new MeteredRates(new BucketRates(sharing.buckets(), speed), meters);
    Senders senders =
        bot ->
            telegram
                .sender(bot)
                .or(() -> whatsApp.sender(bot))
                .map(it -> new MeteredSender(it, meters));
    var journals = new PostgresJournals(database);
    var drafts = new BulletinDrafts(journals, clock, new ReminderDrafts(journals, clock));
    var means = new Courier.Means(senders, rates, alerts, drafts, System::nanoTime);
    var courier = part("courier", new Courier(outbox, bots, means, Courier.Limits.DEFAULT).start());
    var desk = new MeteredDesk(new PostgresDesk(database, ids, sharing.copies(), courier), meters);
    Supplier<Doors> doors = () -> new Doors(telegram.name(), whatsApp.number());
    var clerk = new ConversationClerk(new Conversation(ids, doors));
    var collector =
        part("desk", new Collector(desk, clerk, clock, Collector.Limits.DEFAULT).start());
    var deadLetters = new PostgresDeadLetters(rounds, ids);
    var intake = new Intake(collector, sharing.guard(), deadLetters);

    var health = new Health(healthOf(database, sharing));
    var aftermath = new Aftermath(new PostgresReports(rounds), bots, alerts, courier::wake);
    var lines = new Routes.Lines(telegram, whatsApp, deadLetters, aftermath);
    var routes = new Routes(health, lines, intake, sharing.strangers(), config.listening(), meters);
    var http = HttpServer.start(config.listening(), routes::declare);

    var loops = part("loops", new Loops());
    arrivals(telegram, intake, loops);
    loops.every(
        BOTS,
        "numbers",
        () -> {
          whatsApp.refresh();
          whatsApp.lookUpNumber();
        });
    var watch = new BacklogWatch(() -> Backlog.of(rounds), meters, alerts);
    loops.every(WATCHING, "watching", watch);
    var house = new PostgresHousekeeping(rounds);
    loops.every(TIDYING, "tidying", () -> house.tidy(Housekeeping.Keep.DEFAULT, TIDIED_AT_ONCE));
    var forgetting =
        new Forgetting(
            new PostgresOverdue(rounds),
            new PostgresErasures(database),
            sharing::forget,
            clock,
            ids);
    loops.every(TIDYING, "forgetting", () -> forgetting.round(TIDIED_AT_ONCE));
    var round = MeteredRound.ofReminders(new PostgresRound(rounds), meters);
    loops.every(RINGING, "reminders", () -> ringAll(round));
    loops.every(FOLLOWING, "rules of zones", () -> followAll(round));
    var notices = MeteredRound.ofNotices(new PostgresNotices(rounds), meters);
    loops.every(RINGING, "notices", () -> ringAll(notices));
    loops.every(FOLLOWING, "notices by the rules of zones", () -> followAll(notices));
    LOG.info("Listening on {}:{}", config.listening().host(), http.port());
    return new UnbrokenServer(http, health, time.farewell(), parts);
  }

  private static void ringAll(Round round) {
    while (round.ring(RUNG_AT_ONCE).people() > 0) {}
  }

  private static void followAll(Round round) {
    while (round.follow(RUNG_AT_ONCE) > 0) {}
  }

  private DatabaseUrl databaseUrl() {
    if (config.database() != null) {
      return config.database();
    }
    LOG.info("Database: embedded, in {}", config.home());
    return part("embedded database", EmbeddedServer.start(config.home())).url();
  }

  private TelegramBots telegramBots(PostgresBots bots) {
    var settings = config.telegram();
    var server = settings == null ? Config.TELEGRAM_API : settings.api();
    var telegram = new TelegramBots(bots, server, clock);
    if (settings == null) {
      LOG.info("Telegram: not configured (TELEGRAM_BOT_TOKEN)");
    } else {
      var bot = Bot.working(WorkspaceId.DEFAULT, Config.TELEGRAM_BOT, Messenger.TELEGRAM);
      telegram.keep(bot, settings);
    }
    telegram.refresh();
    return telegram;
  }

  private void arrivals(TelegramBots telegram, Intake intake, Loops loops) {
    var settings = config.telegram();
    // Bots that were added by the command line arrive without a bot of the settings, too.
    var way =
        settings == null
            ? new TelegramArrivals.Way(Config.TELEGRAM_API, config.publicUrl())
            : TelegramArrivals.Way.of(settings, config.publicUrl());
    var arrivals = part("telegram arrivals", new TelegramArrivals(telegram, intake, way));
    LOG.info("Telegram: by {}", way.publicUrl() == null ? "polling" : "webhook");
    arrivals.refresh();
    loops.every(
        BOTS,
        "bots",
        () -> {
          telegram.refresh();
          arrivals.refresh();
        });
  }

  private WhatsAppBots whatsAppBots(PostgresBots bots, Database rounds, Alerts alerts) {
    var settings = config.whatsApp();
    var around =
        new WhatsAppBots.Around(
            settings == null ? Config.WHATSAPP_API : settings.api(),
            settings == null ? Config.REMINDER_TEMPLATE : settings.reminderTemplate(),
            (workspace, from) -> LastInbound.of(rounds, workspace, from),
            alerts,
            clock);
    var whatsApp = new WhatsAppBots(bots, around);
    if (settings == null) {
      LOG.info("WhatsApp: not configured (WHATSAPP_PHONE_NUMBER_ID and others)");
    } else {
      var bot = Bot.working(WorkspaceId.DEFAULT, Config.WHATSAPP_BOT, Messenger.WHATSAPP);
      whatsApp.keep(bot, settings);
      LOG.info("WhatsApp: number {}", settings.phoneNumberId());
    }
    whatsApp.refresh();
    return whatsApp;
  }

  private double perSecond(boolean ofWhatsApp) {
    if (ofWhatsApp) {
      return config.whatsApp() == null ? WHATSAPP_RATE : config.whatsApp().perSecond();
    }
    return config.telegram() == null ? TELEGRAM_RATE : config.telegram().perSecond();
  }

  /** Whoever is woken; without a setting the log has to do. */
  private Consumer<String> adminChat(Database database, TimeOrderedIds ids) {
    var chat = config.adminChat();
    return chat == null
        ? line -> {}
        : new AdminChat(new PostgresPeople(database, ids), new PostgresPostbox(database), chat);
  }

  private Map<String, Supplier<Health.State>> healthOf(Database database, Sharing sharing) {
    var parts = new LinkedHashMap<String, Supplier<Health.State>>();
    parts.put("database", () -> answers(database));
    parts.put("redis", sharing::health);
    parts.put(
        "telegram",
        () -> config.telegram() == null ? Health.State.NOT_CONFIGURED : Health.State.OK);
    parts.put(
        "whatsapp",
        () -> config.whatsApp() == null ? Health.State.NOT_CONFIGURED : Health.State.OK);
    return parts;
  }

  private static Health.State answers(Database database) {
    try {
      database.ping();
      return Health.State.OK;
    } catch (RuntimeException away) {
      return Health.State.DOWN;
    }
  }

  private <T extends AutoCloseable> T part(String name, T what) {
    parts.push(new Part(name, what));
    return what;
  }
}
