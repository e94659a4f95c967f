package app.unbroken.webhook.settings;

import app.unbroken.chat.BotId;
import app.unbroken.postgres.DatabaseUrl;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All settings.
 *
 * @param publicUrl where messengers reach this server, null for Telegram by polling
 * @param home the data folder
 * @param database null for the embedded one
 * @param keys 32 bytes each, base64, the one to encrypt with first; empty where one is to be made
 *     in the data folder
 * @param adminChat who gets critical alerts, null for nobody
 * @param clockOffset how far this process lives in the future, for demonstrations
 */
public record Config(
    Stage stage,
    Listening listening,
    @Nullable URI publicUrl,
    Path home,
    @Nullable DatabaseUrl database,
    int databasePool,
    @Nullable Secret redis,
    @Nullable Telegram telegram,
    @Nullable WhatsApp whatsApp,
    List<Secret> keys,
    @Nullable AdminChat adminChat,
    Logging logging,
    @Nullable Secret sentry,
    Duration clockOffset) {

  /** The bots of the settings; others come from the database. */
  public static final BotId TELEGRAM_BOT = new BotId("telegram");

  public static final BotId WHATSAPP_BOT = new BotId("whatsapp");

  public static final URI TELEGRAM_API = URI.create("https://api.telegram.org");

  public static final URI WHATSAPP_API = URI.create("https://graph.facebook.com/v25.0");

  public static final String REMINDER_TEMPLATE = "habit_reminder";

  /** Where to listen and how much to read. */
  public record Listening(String host, int port, int maxRequestBytes) {}

  /** The default Telegram bot. */
  public record Telegram(
      Secret token, @Nullable Secret webhookSecret, TelegramMode mode, URI api, int perSecond) {}

  public enum TelegramMode {
    AUTO,
    WEBHOOK,
    POLLING
  }

  /** The default WhatsApp number. */
  public record WhatsApp(
      String phoneNumberId,
      Secret accessToken,
      Secret appSecret,
      Secret verifyToken,
      URI api,
      String reminderTemplate,
      int perSecond) {}

  public record AdminChat(String messenger, String chat) {}

  public record Logging(String level, boolean json) {}

  /** What the environment turned out to be. */
  public sealed interface Reading {
    record Valid(Config config) implements Reading {}

    /** Every problem, one line each, without a secret. */
    record Invalid(List<String> problems) implements Reading {}
  }

  public static Reading read(Map<String, String> environment, Path userHome) {
    var settings = new Settings(environment);
    var config = of(settings, userHome);
    return config == null || !settings.problems().isEmpty()
        ? new Reading.Invalid(settings.problems())
        : new Reading.Valid(config);
  }

  private static @Nullable Config of(Settings settings, Path userHome) {
    var stage = settings.oneOf("APP_ENV", Stage.LOCAL);
    var config =
        new Config(
            stage,
            new Listening(
                settings.text("HOST", "0.0.0.0"),
                settings.whole("PORT", 8080, 0, 65_535),
                settings.whole("MAX_REQUEST_BYTES", 1_048_576, 1_024, 64 * 1_048_576)),
            settings.httpsUrl("PUBLIC_URL"),
            settings.folder("UNBROKEN_HOME", userHome.resolve(".unbroken")),
            settings.databaseUrl("DATABASE_URL"),
            settings.whole("DATABASE_POOL", 10, 2, 500),
            settings.redisUrl("REDIS_URL"),
            telegram(settings),
            whatsApp(settings),
            settings.keys("ENCRYPTION_KEY"),
            settings.adminChat("ADMIN_CHAT"),
            new Logging(
                settings.logLevel("LOG_LEVEL"),
                settings.oneOf("LOG_FORMAT", stage.isServingPeople() ? Form.JSON : Form.TEXT)
                    == Form.JSON),
            settings.secret("SENTRY_DSN"),
            settings.duration("CLOCK_OFFSET"));
    config.contradictions().forEach(settings::problem);
    return config;
  }

  private enum Form {
    TEXT,
    JSON
  }

  private static @Nullable Telegram telegram(Settings settings) {
    var token = settings.telegramToken("TELEGRAM_BOT_TOKEN");
    var secret = settings.webhookSecret("TELEGRAM_WEBHOOK_SECRET");
    var mode = settings.oneOf("TELEGRAM_MODE", TelegramMode.AUTO);
    var api = settings.url("TELEGRAM_API_URL", TELEGRAM_API.toString());
    var rate = settings.whole("TELEGRAM_RATE", 28, 1, 100_000);
    if (token != null) {
      return new Telegram(token, secret, mode, api, rate);
    }
    if (settings.text("TELEGRAM_BOT_TOKEN", "").isEmpty()) {
      unused(settings, "TELEGRAM_API_URL", !api.equals(TELEGRAM_API));
      unused(settings, "TELEGRAM_WEBHOOK_SECRET", secret != null);
      unused(settings, "TELEGRAM_MODE", mode != TelegramMode.AUTO);
    }
    return null;
  }

  /** Whoever sets it expects something of it. */
  private static void unused(Settings settings, String name, boolean set) {
    if (set) {
      settings.problem(name + ": is for the bot of TELEGRAM_BOT_TOKEN, which is not set");
    }
  }

  private static @Nullable WhatsApp whatsApp(Settings settings) {
    var number = settings.text("WHATSAPP_PHONE_NUMBER_ID", "");
    var access = settings.secret("WHATSAPP_ACCESS_TOKEN");
    var app = settings.secret("WHATSAPP_APP_SECRET");
    var verify = settings.secret("WHATSAPP_VERIFY_TOKEN");
    var api = settings.url("WHATSAPP_API_URL", WHATSAPP_API.toString());
    var template = settings.text("WHATSAPP_REMINDER_TEMPLATE", REMINDER_TEMPLATE);
    var rate = settings.whole("WHATSAPP_RATE", 80, 1, 100_000);
    if (access != null && app != null && verify != null && !number.isEmpty()) {
      return new WhatsApp(number, access, app, verify, api, template, rate);
    }
    if (access != null || app != null || verify != null || !number.isEmpty()) {
      settings.problem(
          "WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_ACCESS_TOKEN, WHATSAPP_APP_SECRET and"
              + " WHATSAPP_VERIFY_TOKEN go together: set all four or none");
    }
    return null;
  }

  private List<String> contradictions() {
    var production = stage == Stage.PRODUCTION;
    return java.util.stream.Stream.of(
            problem(
                production && keys.isEmpty(),
                "ENCRYPTION_KEY: required in production; make one with `openssl rand -base64 32`"),
            problem(
                stage.isServingPeople() && !clockOffset.isZero(),
                "CLOCK_OFFSET: refused in staging and production"),
            problem(
                telegram != null && telegram.mode() == TelegramMode.WEBHOOK && publicUrl == null,
                "TELEGRAM_MODE: webhook needs PUBLIC_URL"))
        .filter(problem -> !problem.isEmpty())
        .toList();
  }

  private static String problem(boolean holds, String text) {
    return holds ? text : "";
  }
}
