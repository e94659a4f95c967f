package app.unbroken.cli.letters;

import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Waybill;
import app.unbroken.user.WorkspaceId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A letter as it is printed. */
record LetterView(
    long id,
    String state,
    String kind,
    String messenger,
    String bot,
    String user,
    int attempts,
    int doubts,
    String postedAt,
    String notBefore,
    String expiresAt,
    String operation,
    String why) {

  static LetterView of(Waybill letter) {
    return new LetterView(
        letter.id().value(),
        letter.state().code(),
        letter.kind().code(),
        letter.messenger().code(),
        letter.bot().value(),
        letter.user().value().toString(),
        letter.attempts(),
        letter.doubts(),
        letter.postedAt().toString(),
        letter.notBefore().toString(),
        letter.expiresAt().toString(),
        letter.operation(),
        letter.why());
  }

  static Waybill found(Store store, WorkspaceId workspace, LetterId id) {
    return store
        .waybills()
        .find(workspace, id)
        .orElseThrow(() ->
            Refusal.failed(
                "there is no letter %d in the workspace %s: `unbroken outbox list` shows what there is"
                    .formatted(id.value(), workspace.value())));
  }

  /** Reads a letter's number. */
  static final class LetterNumber implements ITypeConverter<LetterId> {
    @Override
    public LetterId convert(String typed) {
      if (!typed.matches("[1-9]\\d{0,17}")) {
        throw new TypeConversionException("'%s' is not a letter's number".formatted(typed));
      }
      return new LetterId(Long.parseLong(typed));
    }
  }
}
