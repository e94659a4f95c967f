package app.unbroken.cli.bots;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bots;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Nothing is sent through a bot for a while. */
@Command(
    name = "pause",
    description = {
      "Stops sending through a bot, on every instance, within a second.",
      "What comes in is still taken in and decided."
    })
final class BotsPause extends BotCommand {
  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = Durations.class,
      description = "How long, such as PT30M; until it is resumed if not given.")
  private @Nullable Duration howLong;

  BotsPause(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var bot = found(store);
    ask("Nothing will be sent through %s.".formatted(id().value()));
    audit(store, Consent.Act.BOT_PAUSE);
    bots(store)
        .pause(bot.id(), howLong == null ? Bots.UNTIL_RESUMED : howLong, "paused by an operator");
    done("paused", "Paused %s.".formatted(id().value()));
  }

  static final class Durations implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String typed) {
      try {
        var duration = Duration.parse(typed);
        if (duration.isPositive() && duration.compareTo(Bots.UNTIL_RESUMED) <= 0) {
          return duration;
        }
      } catch (DateTimeParseException wrong) {
        // Told below, like what is too short.
      }
      throw new TypeConversionException("a duration looks like PT30M or P2D, not " + typed);
    }
  }
}
