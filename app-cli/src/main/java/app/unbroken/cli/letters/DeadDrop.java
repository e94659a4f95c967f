package app.unbroken.cli.letters;

import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.intake.DeadLetter;
import app.unbroken.delivery.intake.DeadLetterId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Throws updates away. */
@Command(
    name = "drop",
    aliases = "discard",
    description = "Throws updates away that could not be decided.")
final class DeadDrop extends AdminCommand {
  @Parameters(
      paramLabel = "ID",
      arity = "1..100",
      converter = DeadLetterView.Name.class,
      description = "Which, up to 100.")
  private List<DeadLetterId> letters = List.of();

  @Mixin private Consent consent = new Consent();

  DeadDrop(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<String> dropped) {}

  @Override
  protected void run(Store store) {
    var found = letters.stream().map(id -> DeadLetterView.found(store, workspace(), id)).toList();
    consent.orRefuse(around(), "%d updates will be gone for good.".formatted(found.size()));
    found.forEach(letter -> drop(store, letter));
    var ids = found.stream().map(letter -> letter.id().value()).toList();
    answer(new View(ids), "Dropped %s.\n".formatted(String.join(", ", ids)));
  }

  private void drop(Store store, DeadLetter letter) {
    var act = Consent.Act.DEAD_LETTER_DROP;
    store.audit().append(consent.line(store, around(), workspace(), act, letter.id().value()));
    store.backstage().deadLetters().drop(letter.id());
  }
}
