package app.unbroken.cli.letters;

import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.intake.DeadLetter;
import app.unbroken.delivery.intake.DeadLetterId;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One update that could not be decided. */
@Command(
    name = "show",
    description = {
      "Shows where an update broke.",
      "What somebody wrote is shown with --raw alone, which wants a --reason for the audit."
    })
final class DeadShow extends AdminCommand {
  @Parameters(paramLabel = "ID", converter = DeadLetterView.Name.class, description = "Which.")
  private @Nullable DeadLetterId letter;

  @Option(names = "--raw", description = "Prints the update as it came; wants a --reason.")
  private boolean raw;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      converter = Consent.Reasons.class,
      description = "Why it is read, for the audit.")
  private @Nullable String reason;

  DeadShow(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    if (letter == null) {
      throw Refusal.wrongUsage("which dead letter?");
    }
    var found = DeadLetterView.found(store, workspace(), letter);
    if (raw) {
      read(store, found);
    } else {
      var view = DeadLetterView.of(found);
      answer(view, words(view));
    }
  }

  private void read(Store store, DeadLetter found) {
    if (reason == null) {
      throw Refusal.wrongUsage("this shows what somebody wrote: say why with --reason");
    }
    var consent = Consent.because(reason);
    var act = Consent.Act.DEAD_LETTER_READ;
    store.audit().append(consent.line(store, around(), workspace(), act, found.id().value()));
    around().print(new String(found.raw().bytes(), StandardCharsets.UTF_8) + "\n");
  }

  private static String words(DeadLetterView letter) {
    return new Table("Dead letter " + letter.id(), "")
            .row("  bot", letter.bot())
            .row("  update", letter.updateId().isEmpty() ? "-" : letter.updateId())
            .row("  bytes", Integer.toString(letter.bytes()))
            .row("  since", letter.at())
            .row("  decided", letter.replayedAt() == null ? "no" : letter.replayedAt())
            .row("  broke on", letter.exception())
        + letter.trace().indent(4);
  }
}
