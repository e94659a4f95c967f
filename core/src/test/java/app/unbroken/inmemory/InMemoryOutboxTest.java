package app.unbroken.inmemory;

import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.delivery.outbox.OutboxContract;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

class InMemoryOutboxTest extends OutboxContract {

  @Override
  protected Fixture fixture() {
    return new InMemory();
  }

  static class InMemory implements Fixture {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final HashSet<ChatAddress> silent = new HashSet<>();
    private final InMemoryBots bots = new InMemoryBots(() -> now);
    private final HashMap<UserId, List<ChatAddress>> chats = new HashMap<>();
    final InMemoryOutbox outbox =
        new InMemoryOutbox(
            bots,
            () -> now,
            silent::add,
            user -> chats.get(user).stream().filter(chat -> !silent.contains(chat)).toList());

    @Override
    public Outbox outbox() {
      return outbox;
    }

    @Override
    public Postbox postbox() {
      return outbox;
    }

    @Override
    public Bots bots() {
      return bots;
    }

    @Override
    public UserId somebodyAt(ChatAddress address) {
      var user = new UserId(WORKSPACE, new UUID(2, address.chat().hashCode()));
      chats.computeIfAbsent(user, somebody -> new ArrayList<>(List.of(address)));
      return user;
    }

    @Override
    public void canAlsoBeReachedAt(UserId user, ChatAddress address) {
      Objects.requireNonNull(chats.get(user)).add(address);
    }

    @Override
    public boolean isSilent(ChatAddress address) {
      return silent.contains(address);
    }

    @Override
    public LetterState stateOf(LetterId letter) {
      return outbox.stateOf(letter);
    }

    @Override
    public void later(Duration howMuch) {
      now = now.plus(howMuch);
    }
  }
}
