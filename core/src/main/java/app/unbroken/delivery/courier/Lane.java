package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Sending;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What one process knows of one bot's sending: how many letters are out, whether its messenger
 * answers, whether it complains.
 */
final class Lane {
  private static final int COMPLAINTS = 3;
  private static final long COMPLAINTS_WITHIN = Duration.ofSeconds(1).toNanos();

  /** Any later, and the rate has come to so many again by itself. */
  private static final long SPARE_FOR = Duration.ofMillis(50).toNanos();

  final BotId bot;
  private final int most;
  private final Breaker breaker = new Breaker();
  private final Map<ChatAddress, Long> complaints = new HashMap<>();
  private int out;
  private int spare;
  private long spareSince;
  private long pausedUntil;
  private boolean paused;
  private long dryUntil;
  private boolean dry;
  private boolean passedOver;

  Lane(BotId bot, int most) {
    this.bot = bot;
    this.most = most;
  }

  /** How many letters more may be out. */
  synchronized int room(long nanos) {
    return isPaused(nanos) ? 0 : breaker.allows(most - out, out, nanos);
  }

  /** Room for up to so many that come by themselves, unless nothing may leave for now anyway. */
  synchronized int reserve(int wanted, long nanos) {
    dry = dry && nanos - dryUntil < 0;
    var places = dry ? 0 : Math.clamp(room(nanos), 0, wanted);
    out += places;
    return places;
  }

  /** So many are not out any more; whether another letter may have waited for one of them. */
  synchronized boolean back(int letters) {
    out -= letters;
    var looked = passedOver;
    passedOver = false;
    return looked;
  }

  /** Its rate is used up. */
  synchronized void dry(Duration howLong, long nanos) {
    dryUntil = nanos + howLong.toNanos();
    dry = true;
  }

  /** Somebody looks for letters now, and passes over those behind one that is out. */
  synchronized void looking() {
    passedOver |= out > 0;
  }

  synchronized void out(int letters) {
    out += letters;
    looking();
  }

  /** So many messages were allowed and are not needed now. */
  synchronized void spare(int messages, long nanos) {
    spare = fresh(nanos) + messages;
    spareSince = nanos;
  }

  /** Of those, up to so many. */
  synchronized int takeSpare(int most, long nanos) {
    var taken = Math.min(most, fresh(nanos));
    spare -= taken;
    return taken;
  }

  private int fresh(long nanos) {
    spare = nanos - spareSince < SPARE_FOR ? spare : 0;
    return spare;
  }

  synchronized boolean isIdle() {
    return out == 0;
  }

  synchronized boolean isPaused(long nanos) {
    paused = paused && nanos - pausedUntil < 0;
    return paused;
  }

  synchronized void pause(Duration howLong, long nanos) {
    pausedUntil = nanos + howLong.toNanos();
    paused = true;
  }

  synchronized void heard(Sending sending, long nanos) {
    switch (sending) {
      case Sending.NotSent notSent -> breaker.failed(nanos);
      case Sending.Unknown unknown -> breaker.failed(nanos);
      case Sending.Sent sent -> breaker.answered();
      case Sending.Wait wait -> breaker.answered();
      case Sending.Refused refused -> breaker.answered();
      case Sending.Moved moved -> breaker.answered();
    }
  }

  /**
   * Whether a messenger that complains about chats means the bot: Telegram does not say which, and
   * three different chats within a second are no coincidence. WhatsApp does say.
   */
  synchronized boolean complained(ChatAddress chat, long nanos) {
    if (chat.messenger() == Messenger.WHATSAPP) {
      return false;
    }
    complaints.values().removeIf(at -> nanos - at > COMPLAINTS_WITHIN);
    complaints.put(chat, nanos);
    return complaints.size() >= COMPLAINTS;
  }
}
