package app.unbroken.telegram;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we read of an update; everything else is skipped unread. The limits are far above anything
 * Telegram sends and far below anything that hurts.
 *
 * <p>Not the client library's own model: it builds every field of every kind, takes twice the time,
 * and neither refuses a repeated key nor bounds a string.
 */
final class TelegramWire {
  static final int MAX_BYTES = 1 << 20;

  static final ObjectReader UPDATE = reader();

  /** What can be read of an update of any form. */
  static final ObjectReader NUMBERED = UPDATE.forType(Numbered.class);

  /** In this order, because an animation is also a document and paid media come with more. */
  private static final List<String> OTHER_KINDS =
      List.of(
          "animation",
          "paid_media",
          "photo",
          "sticker",
          "voice",
          "video",
          "video_note",
          "audio",
          "document",
          "contact",
          "poll",
          "dice",
          "story",
          "game",
          "checklist");

  private TelegramWire() {}

  record Update(
      long updateId,
      @Nullable Message message,
      @Nullable CallbackQuery callbackQuery,
      @Nullable MemberUpdate myChatMember) {}

  record Numbered(long updateId) {}

  record User(
      long id,
      boolean isBot,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String languageCode) {}

  record Chat(long id, @Nullable String type) {
    static final String PRIVATE = "private";

    boolean isPrivate() {
      return PRIVATE.equals(type);
    }
  }

  record CallbackQuery(
      @Nullable String id, @Nullable User from, @Nullable Message message, @Nullable String data) {}

  record MemberUpdate(
      @Nullable Chat chat, @Nullable User from, long date, @Nullable Member newChatMember) {}

  record Member(@Nullable String status) {}

  record Location(double latitude, double longitude) {}

  record Reply(long messageId) {}

  /**
   * @param rest by name, whatever else the message has
   */
  record Message(
      long messageId,
      long date,
      @Nullable Chat chat,
      @Nullable User from,
      @Nullable String text,
      @Nullable Location location,
      @Nullable Reply replyToMessage,
      @JsonAnySetter Map<String, Unread> rest) {

    /** What a person sent instead of words; empty where the message is not of a person's making. */
    Optional<String> otherKind() {
      return OTHER_KINDS.stream().filter(rest::containsKey).findFirst();
    }
  }

  /** Something that is there; what it is does not matter. */
  @JsonDeserialize(using = Skip.class)
  enum Unread {
    UNREAD
  }

  private static final class Skip extends JsonDeserializer<Unread> {
    @Override
    public Unread deserialize(JsonParser json, DeserializationContext context) throws IOException {
      json.skipChildren();
      return Unread.UNREAD;
    }
  }

  private static ObjectReader reader() {
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
        .build()
        .readerFor(Update.class);
  }
}
