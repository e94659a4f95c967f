package app.unbroken.cli.terminal;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.cli.store.Store;
import app.unbroken.profile.Forgetting;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Whoever asked to be forgotten is, a day later; a server does so by rounds. */
final class Leaving implements Unasked {
  private final Unasked rest;
  private final Store store;
  private final String key;
  private final Forgetting forgetting;

  Leaving(Unasked rest, Store store, String key, InstantSource clock) {
    this.rest = rest;
    this.store = store;
    this.key = key;
    forgetting =
        new Forgetting(
            (now, most) -> overdue(now), store.erasures(), user -> {}, clock, store.ports().ids());
  }

  @Override
  public Optional<Instant> next(Instant after, Instant until) {
    return rest.next(after, until);
  }

  @Override
  public List<Outgoing> due(Instant now) {
    forget();
    return rest.due(now);
  }

  void forget() {
    forgetting.round(1);
  }

  private List<UserId> overdue(Instant now) {
    return store
        .people()
        .findByIdentity(WorkspaceId.DEFAULT, Messenger.TERMINAL, Chat.BOT, key)
        .flatMap(store.people()::find)
        .filter(person -> person.eraseAt() != null && !person.eraseAt().isAfter(now))
        .map(User::id)
        .stream()
        .toList();
  }
}
