package app.unbroken.whatsapp;

import app.unbroken.chat.MessageId;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.courier.Report.Price;
import app.unbroken.delivery.courier.Report.Stage;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.whatsapp.WhatsAppWire.Pricing;
import app.unbroken.whatsapp.WhatsAppWire.Problem;
import app.unbroken.whatsapp.WhatsAppWire.Status;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a status says about a letter of ours; statuses of what others sent are nothing to us. */
final class StatusReport {
  private StatusReport() {}

  static Optional<Report> of(Status status) {
    var letter = reference(status).map(Reference::letter);
    var message = Objects.requireNonNullElse(status.id(), "");
    var stage = stage(Objects.requireNonNullElse(status.status(), ""));
    if (stage == null || letter.isEmpty() || message.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Report(
            new LetterId(Long.parseLong(letter.get())),
            new MessageId(message),
            stage,
            stage == Stage.FAILED ? Failures.reported(code(status.errors())) : null,
            price(status.pricing())));
  }

  /** That a template cannot be sent as it is now, where that is why a message failed. */
  static Optional<TemplateNews> ofTemplate(Status status) {
    var code = code(status.errors());
    return "failed".equals(status.status()) && Failures.isOfTemplate(code)
        ? reference(status)
            .filter(reference -> !reference.template().isEmpty())
            .map(reference -> TemplateNews.failed(reference.template(), code))
        : Optional.empty();
  }

  private static Optional<Reference> reference(Status status) {
    return Reference.read(Objects.requireNonNullElse(status.bizOpaqueCallbackData(), ""));
  }

  private static @Nullable Stage stage(String status) {
    return switch (status) {
      case "sent" -> Stage.SENT;
      case "delivered" -> Stage.DELIVERED;
      case "read", "played" -> Stage.READ;
      case "failed" -> Stage.FAILED;
      default -> null;
    };
  }

  private static int code(@Nullable List<Problem> problems) {
    return problems == null || problems.isEmpty() ? 0 : problems.get(0).code();
  }

  private static @Nullable Price price(@Nullable Pricing pricing) {
    return pricing == null
        ? null
        : new Price(
            !Boolean.FALSE.equals(pricing.billable()),
            named(pricing.category()),
            named(pricing.type()),
            named(pricing.pricingModel()));
  }

  private static String named(@Nullable String value) {
    return value != null && value.matches("[A-Za-z_]{1,40}") ? value : "unknown";
  }
}
