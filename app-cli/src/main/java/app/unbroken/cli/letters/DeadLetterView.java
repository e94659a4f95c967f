package app.unbroken.cli.letters;

import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.intake.DeadLetter;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.user.WorkspaceId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A dead letter as it is printed: where it broke, and no word of what was in it. */
record DeadLetterView(
    String id,
    String bot,
    String updateId,
    int bytes,
    String at,
    @Nullable String replayedAt,
    String exception,
    String trace) {

  static DeadLetterView of(DeadLetter letter) {
    return new DeadLetterView(
        letter.id().value(),
        letter.bot().value(),
        letter.updateId(),
        letter.raw().bytes().length,
        letter.at().toString(),
        letter.replayedAt() == null ? null : letter.replayedAt().toString(),
        letter.cause().exception(),
        letter.cause().trace());
  }

  static DeadLetter found(Store store, WorkspaceId workspace, DeadLetterId id) {
    return store
        .backstage()
        .deadLetters()
        .find(id)
        .filter(letter -> letter.workspace().equals(workspace))
        .orElseThrow(() ->
            Refusal.failed(
                "there is no dead letter %s in the workspace %s: `unbroken dead list` shows what there is"
                    .formatted(id.value(), workspace.value())));
  }

  /** Reads the id of a dead letter. */
  static final class Name implements ITypeConverter<DeadLetterId> {
    @Override
    public DeadLetterId convert(String typed) {
      try {
        return new DeadLetterId(typed);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("the id of a dead letter is 8 of 0-9 a-v");
      }
    }
  }
}
