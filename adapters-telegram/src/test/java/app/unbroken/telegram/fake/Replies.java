package app.unbroken.telegram.fake;

import app.unbroken.telegram.fake.HttpReply.Whole;
import com.fasterxml.jackson.databind.JsonNode;

/** The envelope of every answer. */
final class Replies {
  private Replies() {}

  static Whole given(JsonNode result) {
    return HttpReply.json(200, "{\"ok\":true,\"result\":" + result + "}");
  }

  static Whole refused(Refused refused) {
    var envelope =
        Json.object()
            .put("ok", false)
            .put("error_code", refused.code)
            .put("description", refused.getMessage());
    if (refused.retryAfter > 0) {
      envelope.putObject("parameters").put("retry_after", refused.retryAfter);
    }
    if (refused.movedTo != 0) {
      envelope.putObject("parameters").put("migrate_to_chat_id", refused.movedTo);
    }
    return HttpReply.json(refused.code, envelope.toString());
  }
}
