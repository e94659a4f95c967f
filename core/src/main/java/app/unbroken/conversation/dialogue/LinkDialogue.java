package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.question.Input;
import app.unbroken.linking.Account;
import app.unbroken.linking.LinkCode;
import app.unbroken.linking.LinkId;

/**
 * The second side of a link: a code, whose it is, and yes or no. The first side answers a card
 * without a dialogue, whatever else it is asked then.
 */
public sealed interface LinkDialogue extends Dialogue {
  String YES = "yes";
  String NO = "no";

  record AskedCode() implements LinkDialogue {
    @Override
    public Station station() {
      return Station.LINK_CODE;
    }
  }

  /** Whose code it is stays as it was shown, until it is answered. */
  record AskedConsent(LinkId link, Account account) implements LinkDialogue {
    @Override
    public Station station() {
      return Station.LINK_CONSENT;
    }
  }

  static Next next(LinkDialogue state, Input input) {
    return switch (state) {
      case AskedCode asked -> code(asked, input);
      case AskedConsent asked -> consent(asked, input);
    };
  }

  private static Next code(AskedCode asked, Input input) {
    return switch (input) {
      case Input.Typed(var text) ->
          LinkCode.parse(text)
              .<Next>map(code -> new Next.Grant(new Wish.HandIn(code), asked))
              .orElseGet(() -> Next.again(asked, "link.code.unclear"));
      case Input.Chosen ignored -> Next.again(asked, "field.old");
      case Input.Placed ignored -> Next.again(asked, "field.place");
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
    };
  }

  private static Next consent(AskedConsent asked, Input input) {
    return switch (input) {
      case Input.Chosen(var value) when value.equals(YES) ->
          new Next.Grant(new Wish.Confirm(asked.link()), asked);
      case Input.Chosen(var value) when value.equals(NO) -> new Next.Leave();
      case Input.Chosen ignored -> Next.again(asked, "field.old");
      case Input.Typed ignored -> Next.again(asked, "link.consent.again");
      case Input.Placed ignored -> Next.again(asked, "field.place");
      case Input.Back ignored -> new Next.Leave();
      case Input.Skip ignored -> new Next.Leave();
    };
  }
}
