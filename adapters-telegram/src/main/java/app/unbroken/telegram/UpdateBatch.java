package app.unbroken.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The updates of one answer, each as it would have come to a webhook.
 *
 * @param next the offset that confirms them, 0 where there are none
 */
record UpdateBatch(List<byte[]> updates, int next) {

  static UpdateBatch of(JsonNode result) {
    var updates = new ArrayList<byte[]>();
    var next = 0;
    for (var update : result) {
      updates.add(update.toString().getBytes(StandardCharsets.UTF_8));
      next = Math.max(next, update.path("update_id").asInt() + 1);
    }
    return new UpdateBatch(List.copyOf(updates), next);
  }
}
