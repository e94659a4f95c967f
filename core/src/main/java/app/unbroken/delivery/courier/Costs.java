package app.unbroken.delivery.courier;

import app.unbroken.chat.BotId;
import app.unbroken.user.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/** How many messages a messenger puts on the bill, or delivers for nothing. */
public interface Costs {

  /** From a day on, by day (in UTC), bot and category; the oldest first. */
  List<Cost> since(WorkspaceId workspace, LocalDate day);

  /**
   * @param category in the messenger's words
   */
  record Cost(LocalDate day, BotId bot, String category, boolean billable, long messages) {}
}
