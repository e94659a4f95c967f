package app.unbroken.cli.carry;

import java.util.List;
import java.util.Locale;

/** Other programs whose files are understood. */
enum Tracker {
  LOOP("a backup (.db) or an export (.zip) of Loop Habit Tracker"),
  HABITBULL("a CSV file of HabitBull"),
  TICKMATE("a backup (.db) of Tickmate"),
  REWIRE("a backup (.db) of Rewire"),
  BEAVER("a JSON file of Beaver Habits");

  private final String file;

  Tracker(String file) {
    this.file = file;
  }

  String command() {
    return name().toLowerCase(Locale.ROOT);
  }

  String file() {
    return file;
  }

  /**
   * Its habits with their days.
   *
   * @throws Unreadable where it is no such file
   */
  List<Tracked> read(byte[] bytes) {
    return switch (this) {
      case LOOP -> LoopFile.read(bytes);
      case HABITBULL -> HabitBullFile.read(bytes);
      case TICKMATE -> TickmateFile.read(bytes);
      case REWIRE -> RewireFile.read(bytes);
      case BEAVER -> BeaverFile.read(bytes);
    };
  }
}
