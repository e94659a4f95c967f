package app.unbroken.postgres;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a message lies in the outbox: JSON of short, stable names that outlive classes, as bytes,
 * because the database has no need to look inside. A file's content lies beside it.
 */
@SuppressWarnings("ArrayRecordComponent") // as the database takes and gives them; never compared
record OutgoingForm(byte[] body, byte @Nullable [] file) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

  static OutgoingForm of(Outgoing what) {
    var bytes = new ByteArrayOutputStream(512);
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      switch (what) {
        case Outgoing.Show show -> write(json, show);
        case Outgoing.Nod(var tap, var toast) -> {
          json.writeStringField("form", "nod");
          json.writeStringField("tap", tap);
          json.writeStringField("toast", toast);
        }
        case Outgoing.Hand hand -> {
          json.writeStringField("form", "hand");
          json.writeStringField("name", hand.fileName());
          json.writeStringField("type", hand.mediaType());
          write(json, "caption", hand.caption());
        }
        case Outgoing.Draft(var notes) -> {
          json.writeStringField("form", "draft");
          json.writeStringField("notes", notes);
        }
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new OutgoingForm(
        bytes.toByteArray(), what instanceof Outgoing.Hand hand ? hand.content() : null);
  }

  private static void write(JsonGenerator json, Outgoing.Show show) throws IOException {
    json.writeStringField("form", "show");
    write(json, "text", show.card().text());
    json.writeArrayFieldStart("rows");
    for (var row : show.card().rows()) {
      json.writeStartArray();
      for (var button : row) {
        json.writeStartArray();
        json.writeString(button.label());
        json.writeString(button.data());
        json.writeString(button.hint());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeStringField("share", show.card().shareLabel());
    if (show.replaces() != null) {
      json.writeStringField("replaces", show.replaces().value());
    }
    json.writeStringField("tap", show.tap());
  }

  /** Style and characters in turn. */
  private static void write(JsonGenerator json, String name, Text text) throws IOException {
    json.writeArrayFieldStart(name);
    for (var span : text.spans()) {
      json.writeString(span.style().name().toLowerCase(Locale.ROOT));
      json.writeString(span.characters());
    }
    json.writeEndArray();
  }

  Outgoing read() {
    try {
      var json = MAPPER.readTree(body);
      return switch (json.path("form").asText()) {
        case "show" -> new Outgoing.Show(card(json), replaced(json), json.path("tap").asText());
        case "nod" -> new Outgoing.Nod(json.path("tap").asText(), json.path("toast").asText());
        case "hand" ->
            new Outgoing.Hand(
                json.path("name").asText(),
                json.path("type").asText(),
                file == null ? new byte[0] : file,
                text(json.path("caption")));
        case "draft" -> new Outgoing.Draft(json.path("notes").asText());
        default -> throw new IllegalStateException("a letter of a form nobody here knows");
      };
    } catch (IOException damaged) {
      throw new UncheckedIOException("a letter that cannot be read", damaged);
    }
  }

  private static Card card(JsonNode json) {
    var rows = new ArrayList<List<Button>>();
    for (var row : json.path("rows")) {
      var buttons = new ArrayList<Button>();
      row.forEach(it ->
          buttons.add(new Button(it.get(0).asText(), it.get(1).asText(), it.get(2).asText())));
      rows.add(buttons);
    }
    return new Card(text(json.path("text")), rows, json.path("share").asText());
  }

  private static Text text(JsonNode json) {
    var spans = new ArrayList<Text.Span>();
    for (var index = 0; index + 1 < json.size(); index += 2) {
      var style = Text.Style.valueOf(json.get(index).asText().toUpperCase(Locale.ROOT));
      spans.add(new Text.Span(style, json.get(index + 1).asText()));
    }
    return new Text(spans);
  }

  private static @Nullable MessageId replaced(JsonNode json) {
    return json.hasNonNull("replaces") ? new MessageId(json.get("replaces").asText()) : null;
  }
}
