package app.unbroken.cli.letters;

import app.unbroken.audit.AuditLog;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.delivery.outbox.Waybill;
import app.unbroken.delivery.outbox.Waybills;
import picocli.CommandLine.Command;

/** Sends letters once more. */
@Command(
    name = "retry",
    description = {
      "Sends letters once more that are uncertain, dead, expired or cancelled.",
      "One that was perhaps delivered may arrive twice."
    })
final class OutboxRetry extends OutboxSteering {
  OutboxRetry(Surroundings around) {
    super(around);
  }

  @Override
  Consent.Act act() {
    return Consent.Act.LETTER_RETRY;
  }

  @Override
  String past() {
    return "Sending again";
  }

  @Override
  String question(int letters) {
    return "%d letters will be sent once more; some may arrive twice.".formatted(letters);
  }

  @Override
  boolean steer(Waybills waybills, Waybill letter, AuditLog.Line line) {
    return waybills.retry(letter, line);
  }
}
