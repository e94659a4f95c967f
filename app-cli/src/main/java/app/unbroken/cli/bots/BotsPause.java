package app.unbroken.cli.bots;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.outbox.Kind;
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
      "Stops sending, on every instance, within a second: of a bot, of all bots, or of a kind.",
      "What comes in is still taken in and decided."
    })
final class BotsPause extends SendingCommand {
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
    ask("Nothing will be sent of %s.".formatted(reach()));
    steerAll(store, "paused", "Paused %s.\n".formatted(reach()));
  }

  @Override
  Consent.Act act() {
    return Consent.Act.BOT_PAUSE;
  }

  @Override
  void steer(Bots bots, Bot bot) {
    bots.pause(bot.id(), length(), "paused by an operator");
  }

  @Override
  void steer(Store store, Kind kind) {
    store.backstage().holds().hold(kind, length());
  }

  private Duration length() {
    return howLong == null ? Bots.UNTIL_RESUMED : howLong;
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
