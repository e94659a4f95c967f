package app.unbroken.whatsapp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we read of an event. A batch is read as a tree first and item by item then, so that one of a
 * wrong form is nobody else's trouble. The limits are far above anything Meta sends and far below
 * anything that hurts.
 */
final class WhatsAppWire {
  static final int MAX_BYTES = 4 << 20;

  static final JsonMapper MAPPER = mapper();

  private WhatsAppWire() {}

  record Contact(
      @Nullable Profile profile,
      @Nullable String waId,
      @Nullable String userId,
      @Nullable String parentUserId) {}

  record Profile(@Nullable String name) {}

  record Message(
      @Nullable String id,
      @Nullable String from,
      @Nullable String fromUserId,
      @Nullable String fromParentUserId,
      @Nullable String timestamp,
      @Nullable String type,
      @Nullable String groupId,
      @Nullable Context context,
      @Nullable Body text,
      @Nullable Interactive interactive,
      @Nullable QuickReply button,
      @Nullable Location location,
      @Nullable Change system) {}

  record Context(@Nullable String id) {}

  record Body(@Nullable String body) {}

  record Interactive(@Nullable Chosen buttonReply, @Nullable Chosen listReply) {}

  record Chosen(@Nullable String id) {}

  record QuickReply(@Nullable String payload, @Nullable String text) {}

  record Location(@Nullable Double latitude, @Nullable Double longitude) {}

  /** Somebody has another number, or another name of ours. */
  record Change(
      @Nullable String type,
      @Nullable String waId,
      @Nullable String newWaId,
      @Nullable String userId,
      @Nullable String customer) {}

  record Status(
      @Nullable String id,
      @Nullable String status,
      @Nullable String bizOpaqueCallbackData,
      @Nullable Pricing pricing,
      @Nullable List<Problem> errors) {}

  record Pricing(
      @Nullable Boolean billable,
      @Nullable String category,
      @Nullable String type,
      @Nullable String pricingModel) {}

  record Problem(int code, @Nullable String title, @Nullable String message) {}

  /** A tree as one of the records; what is of a wrong type makes it fail. */
  static <T> T read(JsonNode item, Class<T> type) throws JsonProcessingException {
    return MAPPER.treeToValue(item, type);
  }

  private static JsonMapper mapper() {
    var limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(40)
            .maxNameLength(256)
            .maxStringLength(256 * 1024)
            .maxDocumentLength(MAX_BYTES)
            .build();
    var factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    return JsonMapper.builder(factory)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .build();
  }
}
