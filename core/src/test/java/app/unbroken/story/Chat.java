package app.unbroken.story;

import app.unbroken.chat.Card;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Outgoing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a chat window shows: messages in their order, some of them edited since. */
final class Chat {
  /** One message; a file has no buttons. */
  record Message(MessageId id, Card card) {}

  private final List<Message> messages = new ArrayList<>();
  private final List<Outgoing.Hand> files = new ArrayList<>();
  private int sent;
  private Message newest = new Message(new MessageId("0"), Card.of(app.unbroken.chat.Text.empty()));

  /** Shows what was said, and how many messages that took. */
  int show(List<Outgoing> says) {
    var before = sent;
    says.forEach(this::show);
    return sent - before;
  }

  Message newest() {
    return newest;
  }

  List<Message> messages() {
    return Collections.unmodifiableList(messages);
  }

  List<Outgoing.Hand> files() {
    return List.copyOf(files);
  }

  private void show(Outgoing said) {
    switch (said) {
      case Outgoing.Show(var card, var replaces, var tap) -> {
        newest = replaces == null ? added(card) : edited(replaces, card);
      }
      case Outgoing.Hand hand -> files.add(hand);
      case Outgoing.Nod ignored -> {}
      case Outgoing.Draft ignored -> {}
    }
  }

  private Message added(Card card) {
    sent++;
    var message = new Message(new MessageId(Integer.toString(sent)), card);
    messages.add(message);
    return message;
  }

  private Message edited(MessageId id, Card card) {
    var message = new Message(id, card);
    var index = Integer.parseInt(id.value()) - 1;
    if (index >= 0) {
      messages.set(index, message);
    }
    return message;
  }
}
