package app.unbroken.webhook.watch;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.courier.Rates;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;

/** Rates that count how often and how long they make letters wait. */
public final class MeteredRates implements Rates {
  private final Rates rates;
  private final Counter ofBots;
  private final Counter ofChats;
  private final Counter slowed;

  public MeteredRates(Rates rates, Meters meters) {
    this.rates = rates;
    ofBots = meters.registry().counter("unbroken.rate.waits", "limit", "bot");
    ofChats = meters.registry().counter("unbroken.rate.waits", "limit", "chat");
    slowed = meters.registry().counter("unbroken.rate.slowed");
  }

  @Override
  public int take(BotId bot, int wanted) {
    var granted = rates.take(bot, wanted);
    if (granted == 0 && wanted > 0) {
      ofBots.increment();
    }
    return granted;
  }

  @Override
  public void giveBack(BotId bot, int unused) {
    rates.giveBack(bot, unused);
  }

  @Override
  public Duration untilNext(BotId bot) {
    return rates.untilNext(bot);
  }

  @Override
  public Duration turn(ChatAddress chat) {
    var wait = rates.turn(chat);
    if (wait.isPositive()) {
      ofChats.increment();
    }
    return wait;
  }

  @Override
  public void slowDown(BotId bot) {
    slowed.increment();
    rates.slowDown(bot);
  }
}
