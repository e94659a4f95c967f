package app.unbroken.cli.carry;

import app.unbroken.cli.process.Surroundings;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What somebody tracked elsewhere. */
@Command(
    description = {
      "What is there already stays as it is, so that doing it twice changes nothing,",
      "and a newer file adds the days that are new."
    })
final class ImportTracker extends ImportCommand {
  private final Tracker tracker;

  private ImportTracker(Surroundings around, Tracker tracker) {
    super(around);
    this.tracker = tracker;
  }

  static CommandLine of(Surroundings around, Tracker tracker) {
    var command = new CommandLine(new ImportTracker(around, tracker));
    var usage = command.getCommandSpec().usageMessage();
    var what = "Carries %s into somebody's book, all or nothing.".formatted(tracker.file());
    usage.description(
        Stream.concat(Stream.of(what), Arrays.stream(usage.description())).toArray(String[]::new));
    return command;
  }

  @Override
  Contents read(byte[] file) {
    var habits = habits(tracker, file);
    return (owner, now) ->
        new Book(null, habits.stream().map(habit -> habit.carriedBy(owner, now)).toList());
  }

  static List<Tracked> habits(Tracker tracker, byte[] file) {
    var habits = apart(tracked(tracker, file));
    if (habits.isEmpty()) {
      throw new Unreadable("there is no habit in it");
    }
    return habits;
  }

  /** Those that cannot be told apart by what they are called are counted. */
  private static List<Tracked> apart(List<Tracked> habits) {
    var times = new HashMap<String, Integer>();
    return habits.stream()
        .map(habit -> {
          var time = times.merge(habit.key(), 1, Integer::sum);
          return time == 1 ? habit : habit.keyed(habit.key() + "/" + time);
        })
        .toList();
  }

  /** Whatever is odd in a file of somebody else's program is the file's fault, and said so. */
  private static List<Tracked> tracked(Tracker tracker, byte[] file) {
    try {
      return tracker.read(file);
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException odd) {
      throw new Unreadable(
          "something in it cannot be (%s)".formatted(odd.getClass().getSimpleName()));
    }
  }
}
