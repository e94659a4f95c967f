package app.unbroken.postgres.json;

import app.unbroken.chat.Messenger;
import app.unbroken.user.Attention;
import app.unbroken.user.Notice;
import app.unbroken.user.QuietHours;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When and where a person wants to be spoken to. */
final class AttentionJson {
  private AttentionJson() {}

  static JsonNode write(Attention attention) {
    var object =
        Json.object()
            .put("dangerWarning", attention.wants(Notice.DANGER))
            .put("summaries", attention.wants(Notice.WEEK));
    if (attention.wants(Notice.MONTH)) {
      object.put("months", true);
    }
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
              notices(fields));
        });
  }

  private static Set<Notice> notices(Fields fields) {
    var notices = EnumSet.noneOf(Notice.class);
    if (fields.flag("dangerWarning")) {
      notices.add(Notice.DANGER);
    }
    if (fields.flag("summaries")) {
      notices.add(Notice.WEEK);
    }
    if (fields.flagOrFalse("months")) {
      notices.add(Notice.MONTH);
    }
    return notices;
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
