package app.unbroken.whatsapp;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Received;
import app.unbroken.delivery.courier.Report;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes a batch of events apart. Whatever is in it is read by itself: what cannot be read is handed
 * out as such, and everything else goes its way. Echoes of what the bot said, and kinds of events
 * that we do not know, are nothing to us.
 */
public final class WhatsAppInbound {
  private final Function<String, Optional<BotId>> botOf;
  private final InstantSource clock;

  /**
   * @param botOf whose number this is, by the id that Meta gives it
   * @param clock for messages that do not say when they were sent
   */
  public WhatsAppInbound(Function<String, Optional<BotId>> botOf, InstantSource clock) {
    this.botOf = botOf;
    this.clock = clock;
  }

  /** What a body turned out to be. */
  public sealed interface Reading {

    /**
     * Genuine; it may well hold nothing.
     *
     * @param templates what is told about templates of the app's accounts
     */
    record Batch(List<Item> items, List<TemplateNews> templates) implements Reading {
      public Batch {
        items = List.copyOf(items);
        templates = List.copyOf(templates);
      }
    }

    /** Not an event. {@code why} quotes nothing of it. */
    record Malformed(String why) implements Reading {}
  }

  /** One thing in a batch. */
  public sealed interface Item {
    BotId bot();

    /** Somebody did something; {@code raw} is a batch of this alone. */
    @SuppressWarnings("ArrayRecordComponent") // handed on to be kept; never compared
    record Arrived(Received received, byte[] raw) implements Item {
      @Override
      public BotId bot() {
        return received.from().bot();
      }
    }

    /** Something became of what was sent. */
    record Reported(BotId bot, Report report) implements Item {}

    /** Meant for us and not to be read; {@code id} is empty where even that is missing. */
    @SuppressWarnings("ArrayRecordComponent") // handed on to be kept; never compared
    record Unreadable(BotId bot, String id, byte[] raw, String why) implements Item {}
  }

  /** Never throws, whatever the bytes are. */
  public Reading read(byte[] body) {
    if (body.length > WhatsAppWire.MAX_BYTES) {
      return new Reading.Malformed("longer than any event");
    }
    try {
      var event = WhatsAppWire.MAPPER.readTree(body);
      return event == null || !event.path("entry").isArray()
          ? new Reading.Malformed("no entries")
          : new Reading.Batch(items(event), templates(event));
    } catch (JsonProcessingException e) {
      return new Reading.Malformed(e.getClass().getSimpleName());
    } catch (IOException e) {
      return new Reading.Malformed("not UTF-8");
    }
  }

  private List<Item> items(JsonNode event) {
    var items = new ArrayList<Item>();
    for (var entry : event.path("entry")) {
      for (var change : entry.path("changes")) {
        if (change.path("field").asText().equals("messages")) {
          addAll(items, entry.path("id").asText(), change.path("value"));
        }
      }
    }
    return items;
  }

  private static List<TemplateNews> templates(JsonNode event) {
    var news = new ArrayList<TemplateNews>();
    for (var entry : event.path("entry")) {
      for (var change : entry.path("changes")) {
        switch (change.path("field").asText()) {
          case TemplateNews.FIELD -> TemplateNews.of(change.path("value")).ifPresent(news::add);
          case "messages" ->
              change
                  .path("value")
                  .path("statuses")
                  .forEach(status -> failed(status).ifPresent(news::add));
          default -> {}
        }
      }
    }
    return news;
  }

  private static Optional<TemplateNews> failed(JsonNode status) {
    try {
      return StatusReport.ofTemplate(WhatsAppWire.read(status, WhatsAppWire.Status.class));
    } catch (JsonProcessingException | RuntimeException unreadable) {
      return Optional.empty(); // it is handed out as such among the items
    }
  }

  private void addAll(List<Item> items, String account, JsonNode value) {
    var number = value.path("metadata").path("phone_number_id").asText();
    botOf
        .apply(number)
        .ifPresent(bot -> {
          for (var message : value.path("messages")) {
            message(bot, account, value, message).ifPresent(items::add);
          }
          for (var status : value.path("statuses")) {
            status(bot, account, value, status).ifPresent(items::add);
          }
        });
  }

  private Optional<Item> message(BotId bot, String account, JsonNode value, JsonNode message) {
    try {
      var read = WhatsAppWire.read(message, WhatsAppWire.Message.class);
      return new WhatsAppArrival(bot, read, Contacts.of(value.path("contacts")), clock)
          .received()
          .map(received -> new Item.Arrived(received, alone(account, value, "messages", message)));
    } catch (JsonProcessingException | RuntimeException unreadable) {
      return Optional.of(unreadable(bot, account, value, "messages", message, unreadable));
    }
  }

  private static Optional<Item> status(BotId bot, String account, JsonNode value, JsonNode status) {
    try {
      var read = WhatsAppWire.read(status, WhatsAppWire.Status.class);
      return StatusReport.of(read).map(report -> new Item.Reported(bot, report));
    } catch (JsonProcessingException | RuntimeException unreadable) {
      return Optional.of(unreadable(bot, account, value, "statuses", status, unreadable));
    }
  }

  private static Item unreadable(
      BotId bot, String account, JsonNode value, String kind, JsonNode item, Exception why) {
    var id = item.path("id").asText();
    var name = kind.equals("messages") ? id : id + ":" + item.path("status").asText();
    return new Item.Unreadable(
        bot, name, alone(account, value, kind, item), why.getClass().getSimpleName());
  }

  /** A batch of one, so that it can be read again by itself. */
  private static byte[] alone(String account, JsonNode value, String kind, JsonNode item) {
    var mapper = WhatsAppWire.MAPPER;
    ObjectNode only = mapper.createObjectNode();
    only.set("metadata", value.path("metadata"));
    if (kind.equals("messages")) {
      only.set("contacts", Contacts.about(value.path("contacts"), item));
    }
    only.set(kind, mapper.createArrayNode().add(item));
    var change = mapper.createObjectNode().put("field", "messages");
    change.set("value", only);
    var entry = mapper.createObjectNode().put("id", account);
    entry.set("changes", mapper.createArrayNode().add(change));
    var event = mapper.createObjectNode();
    event.set("entry", mapper.createArrayNode().add(entry));
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
