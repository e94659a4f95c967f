package app.unbroken.cli.letters;

import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.outbox.LetterId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One letter's way. */
@Command(name = "show", description = "Shows one letter's way; never its text.")
final class OutboxShow extends AdminCommand {
  @Parameters(
      paramLabel = "LETTER",
      converter = LetterView.LetterNumber.class,
      description = "Which.")
  private LetterId letter = new LetterId(0);

  OutboxShow(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var view = LetterView.of(LetterView.found(store, workspace(), letter));
    answer(view, words(view));
  }

  private static Table words(LetterView letter) {
    return new Table("Letter " + letter.id(), "")
        .row("  state", letter.state())
        .row("  kind", letter.kind())
        .row("  through", letter.bot() + " (" + letter.messenger() + ")")
        .row("  user", letter.user())
        .row("  tried", letter.attempts() + " times, " + letter.doubts() + " perhaps delivered")
        .row("  posted", letter.postedAt())
        .row("  not before", letter.notBefore())
        .row("  expires", letter.expiresAt())
        .row("  operation", letter.operation())
        .row("  why", letter.why().isEmpty() ? "-" : letter.why());
  }
}
