package app.unbroken.webhook.watch;

import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.settings.Secret;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.logback.SentryAppender;
import io.sentry.protocol.Message;
import io.sentry.protocol.SentryException;
import org.slf4j.LoggerFactory;

/** Logging as the settings want it; until then it is as {@code logback.xml} says. */
public final class Logs {
  private static final String OUR_APPENDER = "stderr";

  private Logs() {}

  public static void configure(Config config) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(config.logging().level(), Level.INFO));
    if (config.logging().json()) {
      intoJson(context, root);
    }
    if (config.sentry() != null) {
      intoSentry(context, root, config, config.sentry());
    }
  }

  private static void intoJson(LoggerContext context, Logger root) {
    if (root.getAppender(OUR_APPENDER) instanceof OutputStreamAppender<ILoggingEvent> console) {
      console.stop();
      var lines = new JsonLines();
      lines.setContext(context);
      lines.start();
      console.setEncoder(lines);
      console.start();
    }
  }

  private static void intoSentry(LoggerContext context, Logger root, Config config, Secret dsn) {
    Sentry.init(options -> {
      options.setDsn(dsn.value());
      options.setEnvironment(config.stage().name().toLowerCase(java.util.Locale.ROOT));
      options.setSendDefaultPii(false);
      options.setMaxBreadcrumbs(0);
      options.setBeforeSend((event, hint) -> masked(event));
    });
    var appender = new SentryAppender();
    appender.setContext(context);
    appender.setMinimumEventLevel(Level.ERROR);
    appender.start();
    root.addAppender(appender);
  }

  /** Messages of exceptions may quote people; classes and places are enough. */
  static SentryEvent masked(SentryEvent event) {
    if (event.getMessage() != null) {
      var message = new Message();
      var said = event.getMessage().getFormatted();
      message.setFormatted(said == null ? "" : Masked.of(said));
      event.setMessage(message);
    }
    if (event.getExceptions() != null) {
      event.getExceptions().forEach(Logs::silence);
    }
    return event;
  }

  private static void silence(SentryException exception) {
    exception.setValue(null);
  }
}
