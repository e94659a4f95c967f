package app.unbroken.conversation.prompt;

import app.unbroken.chat.Text;
import app.unbroken.conversation.dialogue.LinkDialogue;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.LinkScreen;

/** Asks for the code of the other side, and whether it is really the same person. */
final class LinkPrompt {
  private LinkPrompt() {}

  static Screen of(Asker asker, LinkDialogue state) {
    return switch (state) {
      case LinkDialogue.AskedCode ignored ->
          asker
              .ask(Text.plain(asker.reader().say("link.code.ask")))
              .ways(asker.back(), asker.cancel(), asker.menu());
      case LinkDialogue.AskedConsent(var link, var account) ->
          asker
              .ask("link.consent", LinkScreen.account(asker.reader(), account))
              .action(
                  asker.choice("link.consent.yes", LinkDialogue.YES),
                  asker.choice("link.consent.no", LinkDialogue.NO))
              .ways(asker.menu());
    };
  }
}
