package app.unbroken.cli.letters;

import app.unbroken.audit.AuditLog;
import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.Waybill;
import app.unbroken.delivery.outbox.Waybills;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Something that is done to letters, one after the other. */
abstract class OutboxSteering extends AdminCommand {
  @Parameters(
      paramLabel = "LETTER",
      arity = "1..100",
      converter = LetterView.LetterNumber.class,
      description = "Which, up to 100.")
  private List<LetterId> letters = List.of();

  @Mixin private Consent consent = new Consent();

  OutboxSteering(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<Long> done, List<Long> refused) {}

  abstract Consent.Act act();

  /** Such as {@code Cancelled}. */
  abstract String past();

  /** The question before it, for so many letters. */
  abstract String question(int letters);

  abstract boolean steer(Waybills waybills, Waybill letter, AuditLog.Line line);

  @Override
  protected final void run(Store store) {
    var found =
        letters.stream().map(id -> LetterView.found(store, workspace(), id)).distinct().toList();
    consent.orRefuse(around(), question(found.size()));
    var done = new ArrayList<Long>();
    var refused = new ArrayList<Long>();
    for (var letter : found) {
      (steer(store.waybills(), letter, line(store, letter)) ? done : refused)
          .add(letter.id().value());
    }
    answer(new View(done, refused), words(done));
    if (!refused.isEmpty()) {
      throw Refusal.failed(
          "not in a state for that: %s (see `unbroken outbox show`)"
              .formatted(refused.toString().replaceAll("[\\[\\]]", "")));
    }
  }

  private AuditLog.Line line(Store store, Waybill letter) {
    return consent.line(
        store,
        around(),
        workspace(),
        letter.user().value(),
        act(),
        Long.toString(letter.id().value()));
  }

  private String words(List<Long> done) {
    var lines = new StringBuilder();
    done.forEach(id -> lines.append("%s letter %d.\n".formatted(past(), id)));
    return lines.toString();
  }
}
