package app.unbroken.conversation.answer;

import app.unbroken.chat.Incoming;
import app.unbroken.conversation.screen.HelpScreen;
import app.unbroken.conversation.screen.MenuScreen;

/** Sends each kind of message to the class that answers it. */
public final class Router {
  private Router() {}

  public static Answer answer(Exchange exchange) {
    return switch (exchange.what()) {
      case Incoming.Commanded(var name, var payload) when name.equals("help") ->
          Answer.show(HelpScreen.of(exchange.reader(), 0));
      case Incoming.Blocked ignored -> Answer.SILENCE;
      default -> Answer.show(MenuScreen.of(exchange.reader(), 0));
    };
  }
}
