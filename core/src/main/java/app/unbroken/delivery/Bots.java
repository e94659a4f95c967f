package app.unbroken.delivery;

import app.unbroken.chat.BotId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The messenger accounts, of all workspaces. A pause holds for every instance at its next look, a
 * second later at most. Safe for use by many threads.
 */
public interface Bots {
  /** How long a bot that its messenger refused is left alone before one letter tries again. */
  Duration REFUSED = Duration.ofMinutes(10);

  /** The length of a pause that somebody has to end. */
  Duration UNTIL_RESUMED = Duration.ofDays(36_500);

  List<Bot> list();

  Optional<Bot> find(BotId bot);

  /** Keeps a bot, or replaces what was kept under its id; a pause is left as it is. */
  void keep(Bot bot, Credentials credentials);

  /** What was kept with a bot; nothing of another workspace can ever be read through it. */
  Credentials credentialsOf(Bot bot);

  /** Nothing is sent for a while; a pause that lasts longer already is left alone. */
  void pause(BotId bot, Duration howLong, String why);

  /**
   * The messenger does not let the bot send: a pause of {@link #REFUSED}, then one letter as a
   * probe, and so on until one is delivered. Says whether this is news.
   */
  boolean refuse(BotId bot, String why);

  /** Ends every pause. */
  void resume(BotId bot);

  /**
   * Forgets a bot and its credentials; what waits to be sent through it is cancelled. False if it
   * is not there.
   */
  boolean remove(BotId bot);
}
