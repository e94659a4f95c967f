package app.unbroken.postgres;

import app.unbroken.figures.Figures;
import app.unbroken.fixtures.Person;
import app.unbroken.postgres.testing.EmptyDatabase;
import app.unbroken.postgres.testing.Sql;
import app.unbroken.postgres.testing.Wire;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Today's list of somebody with 50 habits and five years of check-ins on each, beside a few and
 * beside a million check-ins of others. {@code make bench-today} runs it; it fails where a goal of
 * docs/performance.md is missed.
 *
 * <p>On a connection that made its plans while all tables were empty, which is the worst that can
 * be.
 */
final class TodayBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
  private static final int HABITS = 50;
  private static final int WARM_UP = 500;
  private static final int RUNS = 2_000;
  private static final int MOST_STATEMENTS = 3;
  private static final double MOST_MILLIS = 5;
  private static final double MOST_GROWTH = 1.2;

  private TodayBenchmark() {}

  private record Look(int strangers, long entries, int statements, double p50, double p99) {
    boolean reached() {
      return statements <= MOST_STATEMENTS && p99 < MOST_MILLIS;
    }
  }

  public static void main(String[] arguments) {
    var figures = Figures.of("today");
    try (var database = new EmptyDatabase()) {
      new Schema(database.url()).migrate();
      try (var pool = Database.open(database.url(), 1)) {
        var lives = new LongLives(database.url());
        var ann = lives.somebody(pool, HABITS, TODAY.minusYears(5), TODAY);
        lives.strangers(ann, 1_000);
        var few = measured(database, lives, ann, 1_000);
        lives.strangers(ann, 999_000);
        report(figures, few, measured(database, lives, ann, 1_000_000));
      }
    }
  }

  private static Look measured(EmptyDatabase database, LongLives lives, Person ann, int strangers) {
    Sql.run(database.url(), "vacuum analyze");
    for (var run = 0; run < WARM_UP; run++) {
      look(ann);
    }
    var statements = Wire.statementsOf(() -> look(ann));
    var nanos = new long[RUNS];
    for (var run = 0; run < RUNS; run++) {
      var begin = System.nanoTime();
      look(ann);
      nanos[run] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return new Look(
        strangers, lives.entries(), statements, millis(nanos, 0.50), millis(nanos, 0.99));
  }

  private static int look(Person ann) {
    var rows = ann.days().today().rows();
    if (rows.size() != HABITS) {
      throw new IllegalStateException("a list of " + rows.size() + " habits");
    }
    return rows.size();
  }

  private static double millis(long[] sorted, double share) {
    return sorted[(int) (sorted.length * share)] / 1e6;
  }

  private static void report(Figures figures, Look few, Look many) {
    System.out.printf("%n%d habits, 5 years of check-ins each; %d looks%n%n", HABITS, RUNS);
    figures.say("| check-ins of others | all check-ins | statements | p50 ms | p99 ms |");
    figures.say("|--:|--:|--:|--:|--:|");
    for (var look : List.of(few, many)) {
      figures.say(
          "| %,d | %,d | %d | %.2f | %.2f |"
              .formatted(look.strangers, look.entries, look.statements, look.p50, look.p99));
    }
    var growth = many.p50 / few.p50;
    figures.say(
        "\nRatio of the medians %.2f; goals: at most %d statements, p99 below %.0f ms, ratio at"
                .formatted(growth, MOST_STATEMENTS, MOST_MILLIS)
            + " most %.1f.".formatted(MOST_GROWTH));
    figures.write();
    if (!few.reached() || !many.reached() || growth > MOST_GROWTH) {
      System.out.println("MISSED");
      System.exit(1);
    }
  }
}
