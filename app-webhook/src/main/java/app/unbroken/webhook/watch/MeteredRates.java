package app.unbroken.webhook.watch;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.bucket.Buckets.Grant;
import app.unbroken.delivery.courier.Rates;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.List;

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
  public Grant take(BotId bot, int wanted) {
    var grant = rates.take(bot, wanted);
    if (grant.granted() == 0) {
      ofBots.increment();
    }
    return grant;
  }

  @Override
  public List<Duration> turns(List<ChatAddress> chats) {
    var waits = rates.turns(chats);
    ofChats.increment((double) waits.stream().filter(Duration::isPositive).count());
    return waits;
  }

  @Override
  public void slowDown(BotId bot) {
    slowed.increment();
    rates.slowDown(bot);
  }
}
