package app.unbroken.cli.bots;

import app.unbroken.chat.BotId;
import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.user.WorkspaceId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** A switch for what is sent: of one bot, of a workspace, of everybody, or of one kind. */
abstract class SendingCommand extends AdminCommand {
  @ArgGroup(multiplicity = "1")
  private Reach reach = new Reach();

  @Mixin private Consent consent = new Consent();

  SendingCommand(Surroundings around) {
    super(around);
  }

  /** How far it reaches. */
  static final class Reach {
    @Parameters(paramLabel = "BOT", converter = BotIds.class, description = "One bot.")
    private @Nullable BotId bot;

    @SuppressWarnings(
        "UnusedVariable") // it is what is left when nothing else of the group was said
    @Option(names = "--every", description = "Every bot of the workspace.")
    private boolean every;

    @Option(names = "--all", description = "Every bot of every workspace.")
    private boolean all;

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        converter = Kinds.class,
        description = "answer, alert, reminder or digest, of every workspace.")
    private @Nullable Kind kind;

    String said() {
      if (kind != null) {
        return kind.code() + "s";
      }
      return bot != null ? bot.value() : all ? "all bots" : "every bot of the workspace";
    }
  }

  /** The answer in JSON. */
  record View(List<String> bots, @Nullable String kind, String outcome) {}

  abstract Consent.Act act();

  abstract void steer(Bots bots, Bot bot);

  abstract void steer(Store store, Kind kind);

  final String reach() {
    return reach.said();
  }

  final void ask(String question) {
    consent.orRefuse(around(), question);
  }

  /** To each in turn, each after its line in the audit, so that nothing is done untold. */
  final void steerAll(Store store, String outcome, String words) {
    var bots = store.backstage().bots(around().settings());
    var meant = reach.kind == null ? meant(bots) : List.<Bot>of();
    for (var bot : meant) {
      audit(store, bot.workspace(), bot.id().value());
      steer(bots, bot);
    }
    if (reach.kind != null) {
      audit(store, workspace(), "kind:" + reach.kind.code());
      steer(store, reach.kind);
    }
    var view =
        new View(
            meant.stream().map(bot -> bot.id().value()).toList(),
            reach.kind == null ? null : reach.kind.code(),
            outcome);
    answer(view, words);
  }

  private List<Bot> meant(Bots bots) {
    if (reach.bot != null) {
      return List.of(BotView.found(bots, workspace(), reach.bot));
    }
    return bots.list().stream()
        .filter(bot -> reach.all || bot.workspace().equals(workspace()))
        .toList();
  }

  private void audit(Store store, WorkspaceId workspace, String subject) {
    store.audit().append(consent.line(store, around(), workspace, act(), subject));
  }

  static final class Kinds implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String typed) {
      try {
        return Kind.ofCode(typed.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("answer, alert, reminder or digest, not " + typed);
      }
    }
  }
}
