package app.unbroken.conversation.question;

import app.unbroken.chat.Sender;
import app.unbroken.conversation.grammar.Grammar;
import app.unbroken.journal.Journal;
import app.unbroken.user.Language;
import java.time.LocalDate;

/** What an answer is read with. */
public record Scene(Grammar grammar, Journal journal, Sender sender) {
  public static Scene of(Journal journal, Sender sender) {
    return new Scene(Grammar.of(journal.user().profile().language()), journal, sender);
  }

  public LocalDate today() {
    return journal.today();
  }

  public Language language() {
    return grammar.language();
  }
}
