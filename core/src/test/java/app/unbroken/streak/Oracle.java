package app.unbroken.streak;

import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.habit.Rule;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.user.User;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules again, written to be read beside them and not to be fast: first what every day is by
 * itself, then the list of everything that was due, then, with the whole list at hand, what each
 * gap in it came to.
 */
final class Oracle {
  enum Outcome {
    WON,
    KEPT,
    MISSED
  }

  /** Something that was due: a day, a week or a month. */
  record Unit(LocalDate day, Outcome outcome) {}

  final Habit habit;
  final User user;
  final Map<LocalDate, Entry> entries;
  final LocalDate today;
  final NavigableMap<LocalDate, Verdict> verdicts = new TreeMap<>();
  final Map<LocalDate, Boolean> rated = new TreeMap<>();
  final OracleDays days;

  /** What was known of each day by itself, before its week or month had a say. */
  final Set<LocalDate> dueOn = new HashSet<>();

  final Set<LocalDate> doneOn = new HashSet<>();
  final Set<LocalDate> minimumOn = new HashSet<>();

  final Map<StreakUnit, Run> best = new EnumMap<>(StreakUnit.class);
  List<LocalDate> run = new ArrayList<>();
  Run broken = Run.NONE;
  int wonInRun;
  int freezes;
  int towardsFreeze;
  LocalDate lastFrozen;
  LocalDate lastEarned;
  int periodsWon;

  Oracle(Habit habit, User user, Map<LocalDate, Entry> entries, LocalDate today) {
    this.habit = habit;
    this.user = user;
    this.entries = entries;
    this.today = today;
    this.days = new OracleDays(this);
    live();
  }

  private void live() {
    var units = new ArrayList<Unit>();
    Rule before = null;
    for (var day = habit.start(); !day.isAfter(today); day = day.plusDays(1)) {
      var rule = habit.ruleOn(day);
      if (before != null && before != rule) {
        cutOff(before, rule, day, units);
        if (StreakUnit.of(before.schedule()) != StreakUnit.of(rule.schedule())) {
          resolve(units, StreakUnit.of(before.schedule()), true);
          units.clear();
          run = new ArrayList<>();
          wonInRun = 0;
          broken = Run.NONE;
        }
      }
      before = rule;
      days.judge(day);
      if (kind(rule) == null) {
        dueDay(day, units);
      } else if (day.equals(today)) {
        early(rule, first(rule, day), day, units);
      } else if (day.equals(last(rule, day))) {
        ended(rule, first(rule, day), day, units);
      }
    }
    if (before != null) {
      resolve(units, StreakUnit.of(before.schedule()), false);
    }
  }

  private void dueDay(LocalDate day, List<Unit> units) {
    switch (verdicts.get(day)) {
      case DONE -> won(day, units);
      case MINIMUM -> {
        if (day.isBefore(today)) {
          units.add(new Unit(day, Outcome.KEPT));
        }
      }
      case MISSED -> units.add(new Unit(day, Outcome.MISSED));
      default -> {}
    }
  }

  private void won(LocalDate day, List<Unit> units) {
    units.add(new Unit(day, Outcome.WON));
  }

  /** A rule of another period comes in the middle of a week or month. */
  private void cutOff(Rule old, Rule next, LocalDate day, List<Unit> units) {
    if (kind(old) != null && !kind(old).equals(kind(next)) && first(old, day).isBefore(day)) {
      early(old, first(old, day), day.minusDays(1), units);
    }
  }

  private void early(Rule rule, LocalDate first, LocalDate last, List<Unit> units) {
    var judgedAtTheEnd = isLimit(rule) && isTotal(rule);
    if (!judgedAtTheEnd && reached(rule, first, last) != null) {
      satisfied(rule, first, last, reached(rule, first, last), units);
    }
  }

  private void ended(Rule rule, LocalDate first, LocalDate last, List<Unit> units) {
    var asked = span(first, last).stream().anyMatch(days::asks);
    var blamed =
        span(first, last).stream()
            .filter(day -> days.asks(day) && verdicts.get(day) == Verdict.NOT_DUE)
            .reduce((earlier, later) -> later)
            .orElse(last);
    if (isTotal(rule) && isLimit(rule)) {
      if (asked && sum(first, last) <= full(rule)) {
        verdicts.put(blamed, Verdict.DONE);
        periodsWon++;
        won(blamed, units);
      } else if (asked && !rule.from().isAfter(first)) {
        verdicts.put(blamed, Verdict.MISSED);
        units.add(new Unit(blamed, Outcome.MISSED));
      }
    } else if (reached(rule, first, last) != null) {
      satisfied(rule, first, last, reached(rule, first, last), units);
    } else if (isMinimal(rule, first, last)) {
      units.add(new Unit(blamed, Outcome.KEPT));
    } else if (asked && !rule.from().isAfter(first)) {
      verdicts.put(blamed, Verdict.MISSED);
      units.add(new Unit(blamed, Outcome.MISSED));
    }
  }

  private void satisfied(
      Rule rule, LocalDate first, LocalDate last, LocalDate reached, List<Unit> units) {
    for (var day : span(first, last)) {
      if (verdicts.get(day) == Verdict.PARTIAL && !day.isBefore(reached)) {
        verdicts.put(day, day.equals(reached) ? Verdict.DONE : Verdict.BONUS);
      } else if (verdicts.get(day) == Verdict.OPEN && !isLimit(rule)) {
        verdicts.put(day, Verdict.NOT_DUE);
      }
    }
    periodsWon += isTotal(rule) ? 1 : 0;
    won(reached, units);
  }

  /** The day on which a week or month had all it asked for, or null. */
  LocalDate reached(Rule rule, LocalDate first, LocalDate last) {
    for (var day : span(first, last)) {
      if (isTotal(rule) ? sum(first, day) >= full(rule) : times(first, day) >= times(rule)) {
        return day;
      }
    }
    return null;
  }

  boolean isMinimal(Rule rule, LocalDate first, LocalDate last) {
    if (isLimit(rule)) {
      return false;
    }
    var small =
        span(first, last).stream().filter(day -> verdicts.get(day) == Verdict.MINIMUM).count();
    return isTotal(rule)
        ? sum(first, last) >= least(rule)
        : times(first, last) + small >= times(rule);
  }

  long times(LocalDate first, LocalDate last) {
    return span(first, last).stream().filter(day -> done(verdicts.get(day))).count();
  }

  long sum(LocalDate first, LocalDate last) {
    return span(first, last).stream().mapToLong(this::amount).sum();
  }

  // ---- gaps, with hindsight

  private void resolve(List<Unit> units, StreakUnit counted, boolean over) {
    for (var at = 0; at < units.size(); ) {
      var unit = units.get(at);
      if (unit.outcome() != Outcome.MISSED) {
        count(unit, counted);
        at++;
        continue;
      }
      var end = at;
      while (end < units.size() && units.get(end).outcome() == Outcome.MISSED) {
        end++;
      }
      var gap = units.subList(at, end).stream().map(Unit::day).toList();
      gap.forEach(day -> rated.putIfAbsent(day, false));
      decide(gap, end < units.size() ? units.get(end).outcome() : null, over);
      at = end;
    }
  }

  /** {@code next} is what came after the gap, null while nothing did. */
  private void decide(List<LocalDate> gap, Outcome next, boolean over) {
    if (run.isEmpty()) {
      return;
    }
    var undecided = next == null && !over;
    var forgives = habit.twoDayRule() && (next == Outcome.WON || undecided);
    var frozen = forgives ? gap.subList(0, gap.size() - 1) : gap;
    if (frozen.size() > freezes || !frozen.stream().allMatch(user.freezing()::cover)) {
      broken = asRun();
      run = new ArrayList<>();
      wonInRun = 0;
      return;
    }
    for (var day : frozen) {
      verdicts.put(day, Verdict.FROZEN);
      rated.remove(day);
      lastFrozen = day;
      freezes--;
    }
    if (forgives && !undecided) {
      verdicts.put(gap.getLast(), Verdict.FORGIVEN);
    }
  }

  private void count(Unit unit, StreakUnit counted) {
    rated.merge(unit.day(), unit.outcome() == Outcome.WON, Boolean::logicalOr);
    if (unit.outcome() == Outcome.KEPT) {
      return;
    }
    var again =
        counted == StreakUnit.MONTHS
            && !run.isEmpty()
            && YearMonth.from(run.getLast()).equals(YearMonth.from(unit.day()));
    run.add(unit.day());
    wonInRun += again ? 0 : 1;
    var longest = best.getOrDefault(counted, Run.NONE);
    if (wonInRun > longest.length()
        || wonInRun == longest.length() && run.getFirst().equals(longest.first())) {
      best.put(counted, asRun());
    }
    if (!again && user.freezing().cover(unit.day())) {
      towardsFreeze++;
      if (towardsFreeze % 7 == 0 && freezes < 2) {
        freezes++;
        lastEarned = unit.day();
      }
    }
  }

  private Run asRun() {
    return run.isEmpty() ? Run.NONE : new Run(wonInRun, run.getFirst(), run.getLast());
  }

  Standing standing() {
    var unit = StreakUnit.of(habit.ruleOn(today).schedule());
    return new Standing(
        unit,
        asRun(),
        best.getOrDefault(unit, Run.NONE),
        days.successes + periodsWon,
        OracleToday.amount(entries.keySet().stream().mapToLong(this::amount).sum()),
        rate(30),
        rate(90),
        new OracleStrength(this).value(),
        freezes,
        lastFrozen,
        lastEarned,
        broken.length() == 0 ? null : broken,
        new OracleToday(this).state());
  }

  private Rate rate(int last) {
    var recent =
        rated.entrySet().stream()
            .filter(day -> day.getKey().isAfter(today.minusDays(last)))
            .toList();
    return new Rate((int) recent.stream().filter(Map.Entry::getValue).count(), recent.size());
  }

  // ---- words

  long amount(LocalDate day) {
    var lived = !day.isBefore(habit.start()) && !day.isAfter(today);
    return lived && entries.containsKey(day) ? entries.get(day).amount().thousandths() : 0;
  }

  /** The days of a span on which the habit lived. */
  List<LocalDate> span(LocalDate first, LocalDate last) {
    return List.copyOf(verdicts.subMap(first, true, last, true).keySet());
  }

  static boolean done(Verdict verdict) {
    return verdict == Verdict.DONE || verdict == Verdict.PARTIAL || verdict == Verdict.BONUS;
  }

  static String kind(Rule rule) {
    return switch (rule.schedule()) {
      case Schedule.TimesPerWeek ignored -> "week";
      case Schedule.WeeklyTotal ignored -> "week";
      case Schedule.TimesPerMonth ignored -> "month";
      case Schedule.MonthlyTotal ignored -> "month";
      default -> null;
    };
  }

  LocalDate first(Rule rule, LocalDate day) {
    var first = day;
    while ("week".equals(kind(rule))
        ? first.getDayOfWeek() != user.days().weekStart()
        : first.getDayOfMonth() != 1) {
      first = first.minusDays(1);
    }
    return first;
  }

  LocalDate last(Rule rule, LocalDate day) {
    var first = first(rule, day);
    return "week".equals(kind(rule)) ? first.plusDays(6) : first.plusMonths(1).minusDays(1);
  }

  static boolean isTotal(Rule rule) {
    return rule.schedule() instanceof Schedule.WeeklyTotal
        || rule.schedule() instanceof Schedule.MonthlyTotal;
  }

  static boolean isLimit(Rule rule) {
    return !(rule.target() instanceof Target.AtLeast);
  }

  static int times(Rule rule) {
    return switch (rule.schedule()) {
      case Schedule.TimesPerWeek(var times) -> times;
      case Schedule.TimesPerMonth(var times) -> times;
      default -> 1;
    };
  }

  static long full(Rule rule) {
    return switch (rule.target()) {
      case Target.AtLeast least -> least.amount().thousandths();
      case Target.AtMost most -> most.amount().thousandths();
      case Target.Avoid ignored -> 0;
    };
  }

  static long least(Rule rule) {
    return ((Target.AtLeast) rule.target()).minimum().thousandths();
  }
}
