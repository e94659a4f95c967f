package app.unbroken.postgres.json;

import app.unbroken.chat.Messenger;
import app.unbroken.user.Attention;
import app.unbroken.user.QuietHours;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** When and where a person wants to be spoken to. */
final class AttentionJson {
  private AttentionJson() {}

  static JsonNode write(Attention attention) {
    var object =
        Json.object()
            .put("dangerWarning", attention.dangerWarning())
            .put("summaries", attention.summaries());
    if (attention.preferred() != null) {
      object.put("preferred", attention.preferred().code());
    }
    switch (attention.quiet()) {
      case QuietHours.Never ignored -> {}
      case QuietHours.Between between -> object.set("quiet", write(between));
    }
    return object;
  }

  static Attention read(JsonNode node) {
    return Fields.read(
        "attention",
        node,
        fields -> {
          var preferred = fields.textOrNull("preferred");
          return new Attention(
              readQuiet(fields.objectOrNull("quiet")),
              preferred == null ? null : Messenger.ofCode(preferred),
              fields.flag("dangerWarning"),
              fields.flag("summaries"));
        });
  }

  private static JsonNode write(QuietHours.Between between) {
    return Json.object()
        .put("from", between.from().toString())
        .put("until", between.until().toString());
  }

  private static QuietHours readQuiet(@Nullable JsonNode node) {
    return node == null
        ? new QuietHours.Never()
        : Fields.read(
            "quiet hours",
            node,
            fields -> new QuietHours.Between(fields.time("from"), fields.time("until")));
  }
}
