package app.unbroken.cli.letters;

import app.unbroken.audit.AuditLog;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.delivery.outbox.Waybill;
import app.unbroken.delivery.outbox.Waybills;
import picocli.CommandLine.Command;

/** Takes letters back. */
@Command(name = "cancel", description = "Takes letters back that wait and are in nobody's hands.")
final class OutboxCancel extends OutboxSteering {
  OutboxCancel(Surroundings around) {
    super(around);
  }

  @Override
  Consent.Act act() {
    return Consent.Act.LETTER_CANCEL;
  }

  @Override
  String past() {
    return "Cancelled";
  }

  @Override
  String question(int letters) {
    return "%d letters will not be sent.".formatted(letters);
  }

  @Override
  boolean steer(Waybills waybills, Waybill letter, AuditLog.Line line) {
    return waybills.cancel(letter, line);
  }
}
