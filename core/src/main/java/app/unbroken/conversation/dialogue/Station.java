package app.unbroken.conversation.dialogue;

import app.unbroken.conversation.tap.Coded;
import java.util.Optional;

/**
 * Every question there is. Code and name are on buttons and in stores for as long as those live:
 * never change or reuse one. A question whose fields change their meaning gets a new version.
 */
public enum Station implements Coded {
  ZONE_ASKED("za", "zone/asked", 1),
  ZONE_AMONG("zm", "zone/among", 1),
  WELCOME_HABITS("wh", "welcome/habits", 1),
  NEW_HABIT_FIELD("nf", "new-habit/field", 1),
  NEW_HABIT_DAYS("nd", "new-habit/days", 1),
  NEW_HABIT_DOUBT("nq", "new-habit/doubt", 1),
  NEW_HABIT_PREVIEW("np", "new-habit/preview", 1),
  NEW_HABIT_CHANGE("nc", "new-habit/change", 1),
  CHANGE_HABIT_MENU("cm", "change-habit/menu", 1),
  CHANGE_HABIT_FIELD("cf", "change-habit/field", 1),
  CHANGE_HABIT_DAYS("cd", "change-habit/days", 1),
  CHECK_IN_AMOUNT("ia", "check-in/amount", 1),
  CHECK_IN_NOTE("in", "check-in/note", 1),
  HISTORY_DAY("hd", "history/day", 1),
  REST_WHAT("rw", "rest/what", 1),
  REST_UNTIL("ru", "rest/until", 1),
  SETTINGS_QUIET("sq", "settings/quiet-hours", 1),
  SETTINGS_NAME("sn", "settings/name", 1),
  FORGET_WORD("fw", "forget/word", 1),
  CLARIFY("cl", "clarify/reading", 1),
  LINK_CODE("lc", "link/code", 1),
  LINK_CONSENT("ly", "link/consent", 1);

  private final String code;
  private final String stored;
  private final int version;

  Station(String code, String stored, int version) {
    this.code = code;
    this.stored = stored;
    this.version = version;
  }

  @Override
  public String code() {
    return code;
  }

  /** The name under which a dialogue that stands here is kept. */
  public String stored() {
    return stored;
  }

  public int version() {
    return version;
  }

  public static Optional<Station> kept(String stored, int version) {
    for (var station : values()) {
      if (station.stored.equals(stored) && station.version == version) {
        return Optional.of(station);
      }
    }
    return Optional.empty();
  }
}
