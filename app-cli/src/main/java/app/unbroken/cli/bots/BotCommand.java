package app.unbroken.cli.bots;

import app.unbroken.chat.BotId;
import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.telegram.BotToken;
import app.unbroken.webhook.settings.Secret;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Something that is done to one bot and told in the audit. */
abstract class BotCommand extends AdminCommand {
  @Parameters(paramLabel = "BOT", converter = BotIds.class, description = "Its name.")
  private BotId bot = new BotId("telegram");

  @Mixin private Consent consent = new Consent();

  BotCommand(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(String bot, String outcome) {}

  final BotId id() {
    return bot;
  }

  final Bots bots(Store store) {
    return store.backstage().bots(around().settings());
  }

  final Bot found(Store store) {
    return BotView.found(bots(store), workspace(), bot);
  }

  final void ask(String question) {
    consent.orRefuse(around(), question);
  }

  /** To be called right before it is done, so that nothing is done untold. */
  final void audit(Store store, Consent.Act act) {
    store.audit().append(consent.line(store, around(), workspace(), act, bot.value()));
  }

  final void done(String outcome, String words) {
    answer(new View(bot.value(), outcome), words + "\n");
  }

  /** From standard input: arguments are seen by everybody on the machine. */
  final BotToken token() {
    var typed = around().secret("Token of %s (from @BotFather): ".formatted(bot.value()));
    try {
      return new BotToken(typed);
    } catch (IllegalArgumentException e) {
      throw Refusal.wrongUsage("standard input holds no token; one looks like 123456:ABC-DEF_ghi");
    }
  }

  /** The secrets of a WhatsApp number, one line each, in this order. */
  final List<Secret> secrets(String... names) {
    var prompts = Stream.of(names).map(name -> "%s of %s: ".formatted(name, bot.value())).toList();
    var typed = around().secrets(prompts);
    for (var index = 0; index < names.length; index++) {
      if (!typed.get(index).matches("[!-~]{8,1000}")) {
        throw Refusal.wrongUsage(
            "standard input holds no %s in line %d; it takes %d, in this order: %s"
                .formatted(
                    names[index].toLowerCase(Locale.ROOT),
                    index + 1,
                    names.length,
                    String.join(", ", names)));
      }
    }
    return typed.stream().map(Secret::new).toList();
  }
}
