package app.unbroken.inmemory;

import app.unbroken.chat.BotId;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Bots in a map. */
public final class InMemoryBots implements Bots {
  private final InstantSource clock;
  private final Map<String, Bot> bots = new TreeMap<>();
  private final Map<BotId, Credentials> credentials = new HashMap<>();
  private final Set<BotId> refused = new HashSet<>();
  private final List<Consumer<BotId>> removed = new CopyOnWriteArrayList<>();

  public InMemoryBots(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized List<Bot> list() {
    return List.copyOf(bots.values());
  }

  @Override
  public synchronized Optional<Bot> find(BotId bot) {
    return Optional.ofNullable(bots.get(bot.value()));
  }

  @Override
  public synchronized void keep(Bot bot, Credentials secrets) {
    var before = bots.getOrDefault(bot.id().value(), bot);
    bots.put(bot.id().value(), bot.paused(before.pausedUntil(), before.pausedWhy()));
    credentials.put(bot.id(), secrets);
  }

  @Override
  public synchronized Credentials credentialsOf(Bot bot) {
    var kept = bots.get(bot.id().value());
    return kept != null && kept.workspace().equals(bot.workspace())
        ? credentials.getOrDefault(bot.id(), Credentials.NONE)
        : Credentials.NONE;
  }

  @Override
  public synchronized void pause(BotId bot, Duration howLong, String why) {
    var until = clock.instant().plus(howLong);
    bots.computeIfPresent(
        bot.value(), (id, kept) -> lasts(kept, until) ? kept : kept.paused(until, why));
  }

  private static boolean lasts(Bot bot, Instant until) {
    return bot.pausedUntil() != null && bot.pausedUntil().isAfter(until);
  }

  @Override
  public synchronized boolean refuse(BotId bot, String why) {
    pause(bot, REFUSED, why);
    return refused.add(bot);
  }

  @Override
  public synchronized void resume(BotId bot) {
    refused.remove(bot);
    bots.computeIfPresent(bot.value(), (id, kept) -> kept.paused(null, ""));
  }

  @Override
  public boolean remove(BotId bot) {
    // Not under our lock: an outbox holds its own when it asks us something.
    removed.forEach(each -> each.accept(bot));
    return forget(bot);
  }

  private synchronized boolean forget(BotId bot) {
    refused.remove(bot);
    credentials.remove(bot);
    return bots.remove(bot.value()) != null;
  }

  void whenRemoved(Consumer<BotId> hears) {
    removed.add(hears);
  }

  synchronized boolean maySend(BotId bot) {
    return find(bot)
        .map(Bot::pausedUntil)
        .filter(Objects::nonNull)
        .map(until -> !until.isAfter(clock.instant()))
        .orElse(true);
  }

  synchronized boolean isRefused(BotId bot) {
    return refused.contains(bot);
  }
}
