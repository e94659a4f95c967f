package app.unbroken.bench;

import app.unbroken.figures.Figures;
import app.unbroken.streak.StreakBenchmark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs benchmarks as JMH does. A table of docs/performance.md of which every line was measured is
 * written anew; a run of some of its lines leaves it as it is.
 */
final class Benchmarks {
  private static final String UPDATE = ConversationBenchmark.class.getName() + ".";
  private static final List<String> UPDATES =
      List.of(
          "answer_in_a_dialogue",
          "tap_on_a_reminder",
          "line_that_is_not_understood",
          "list_of_the_day",
          "check_in_typed",
          "habit_typed_in_one_line",
          "tap_on_the_list_of_the_day");

  private static final String STANDING = StreakBenchmark.class.getName() + ".standing";
  private static final List<String> HABITS = List.of("daily", "12 versions", "weekly");
  private static final List<String> YEARS = List.of("365", "3652");

  private final Figures conversation = Figures.of("conversation");
  private final Figures streaks = Figures.of("streaks");
  private final Map<String, Result<?>> results = new HashMap<>();

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    var options = new CommandLineOptions(arguments);
    if (options.shouldHelp() || options.shouldList()) {
      Main.main(arguments);
      return;
    }
    var benchmarks = new Benchmarks();
    for (var run : new Runner(options).run()) {
      var params = run.getParams();
      var habits = params.getParam("habits");
      var of = habits == null ? "" : of(habits, params.getParam("days"));
      benchmarks.results.put(params.getBenchmark() + of, run.getPrimaryResult());
    }
    benchmarks.writeConversation();
    benchmarks.writeStreaks();
  }

  private static String of(String habits, String days) {
    return " " + habits + " " + days;
  }

  private void writeConversation() {
    if (!UPDATES.stream().allMatch(update -> results.containsKey(UPDATE + update))) {
      return;
    }
    conversation.keep("| update | p50 µs |\n|---|--:|");
    for (var update : UPDATES) {
      var median = results.get(UPDATE + update).getStatistics().getPercentile(50);
      conversation.keep("| %s | %.0f |".formatted(update.replace('_', ' '), median));
    }
    conversation.write();
  }

  private void writeStreaks() {
    if (!HABITS.stream().allMatch(this::isMeasured)) {
      return;
    }
    streaks.keep("| habit | one year, µs | ten years, µs |\n|---|--:|--:|");
    for (var habits : HABITS) {
      var year = results.get(STANDING + of(habits, YEARS.getFirst())).getScore();
      var ten = results.get(STANDING + of(habits, YEARS.getLast())).getScore();
      streaks.keep("| %s | %.1f | %.0f |".formatted(habits, year, ten));
    }
    streaks.write();
  }

  private boolean isMeasured(String habits) {
    return YEARS.stream().allMatch(days -> results.containsKey(STANDING + of(habits, days)));
  }
}
