package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import java.util.Collection;
import java.util.List;

/**
 * What messengers tell later about letters that they had taken. Safe for use by many threads and
 * many instances.
 */
public interface Reports {

  /**
   * Takes reports in, in one transaction, each as {@link Course#after} says: in whatever order and
   * however often they come, a letter ends up in the same state. What is told about letters of
   * other bots, or about none that is here, is passed over. What a message costs is counted once.
   *
   * @return those that were news, in the order given
   */
  List<Report> take(BotId bot, Collection<Report> reports);
}
