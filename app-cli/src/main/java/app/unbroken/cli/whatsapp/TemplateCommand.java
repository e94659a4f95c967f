package app.unbroken.cli.whatsapp;

import app.unbroken.chat.BotId;
import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.bots.BotIds;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.webhook.settings.Config;
import app.unbroken.webhook.whatsapp.WhatsAppCredentials;
import app.unbroken.whatsapp.CloudApi;
import app.unbroken.whatsapp.WhatsAppAccount;
import app.unbroken.whatsapp.WhatsAppException;
import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A question or a wish to Meta about one business account. */
abstract class TemplateCommand extends AdminCommand {
  @Option(
      names = "--account",
      paramLabel = "ID",
      required = true,
      converter = AccountIds.class,
      description = {
        "The id of the WhatsApp business account, which is not the number's:",
        "the app's page WhatsApp > API Setup shows both."
      })
  private String account = "";

  @Option(
      names = "--bot",
      paramLabel = "BOT",
      converter = BotIds.class,
      description = "Whose access token to use; the one of the settings if not given.")
  private BotId bot = Config.WHATSAPP_BOT;

  TemplateCommand(Surroundings around) {
    super(around);
  }

  abstract void run(Store store, WhatsAppAccount account);

  final String account() {
    return account;
  }

  final String template() {
    var settings = around().settings().whatsApp();
    return settings == null ? Config.REMINDER_TEMPLATE : settings.reminderTemplate();
  }

  @Override
  protected final void run(Store store) {
    var credentials = credentials(store);
    var token = credentials.accessToken().value();
    try (var api = new CloudApi(server(), credentials.number(), token)) {
      run(store, new WhatsAppAccount(api, account));
    } catch (WhatsAppException refused) {
      throw Refusal.failed(
          refused.getMessage()
              + (refused.isAboutAccess()
                  ? ": the access token needs the permission whatsapp_business_management for this"
                      + " account"
                  : ""));
    }
  }

  private URI server() {
    var settings = around().settings().whatsApp();
    return settings == null ? Config.WHATSAPP_API : settings.api();
  }

  /** What the settings say counts before what a server has kept of them. */
  private WhatsAppCredentials credentials(Store store) {
    var settings = around().settings();
    if (settings.whatsApp() != null && bot.equals(Config.WHATSAPP_BOT)) {
      return WhatsAppCredentials.of(settings.whatsApp());
    }
    var bots = store.backstage().bots(settings);
    return bots.find(bot)
        .filter(found -> found.workspace().equals(workspace()))
        .flatMap(found -> WhatsAppCredentials.of(bots.credentialsOf(found)))
        .orElseThrow(() ->
            Refusal.failed(
                "no WhatsApp number %s is kept here: set WHATSAPP_PHONE_NUMBER_ID and the three beside it, or use `unbroken bots add`"
                    .formatted(bot.value())));
  }

  static final class AccountIds implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      if (!typed.matches("[0-9]{5,30}")) {
        throw new TypeConversionException("a number of 5 to 30 digits, not " + typed);
      }
      return typed;
    }
  }
}
