package app.unbroken.habit;

import app.unbroken.user.Spans;
import app.unbroken.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A habit as it stands.
 *
 * @param rules at least one, in the order of their first day; the first begins on the habit's first
 *     day
 * @param pauses days on which it was or is not due
 * @param twoDayRule whether one missed day is forgiven when the next due one succeeds
 * @param position where it stands among the person's habits, ascending
 */
public record Habit(
    HabitId id,
    UserId owner,
    Look look,
    List<Rule> rules,
    Goal goal,
    Reminding reminding,
    Spans pauses,
    boolean twoDayRule,
    int position,
    HabitState state) {

  public Habit {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("a habit has at least one rule");
    }
    rules = rules.stream().sorted(Comparator.comparing(Rule::from)).toList();
  }

  public HabitName name() {
    return look.name();
  }

  /** The habit's first day. */
  public LocalDate start() {
    return rules.getFirst().from();
  }

  /** The rule that judges a day; the first one also for days before the start. */
  public Rule ruleOn(LocalDate day) {
    for (var index = rules.size() - 1; index > 0; index--) {
      if (!rules.get(index).from().isAfter(day)) {
        return rules.get(index);
      }
    }
    return rules.getFirst();
  }

  public boolean isActive() {
    return state instanceof HabitState.Active;
  }

  public boolean isDeleted() {
    return state instanceof HabitState.Deleted;
  }

  public boolean isPausedOn(LocalDate day) {
    return pauses.cover(day);
  }

  /** Judged by a new schedule or target from a day on; days before keep the rule they had. */
  public Habit ruledFrom(LocalDate day, Schedule schedule, Target target) {
    var from = day.isBefore(start()) ? start() : day;
    var kept = new ArrayList<>(rules.stream().filter(rule -> rule.from().isBefore(from)).toList());
    kept.add(new Rule(from, schedule, target));
    return new Habit(id, owner, look, kept, goal, reminding, pauses, twoDayRule, position, state);
  }

  /** Begun earlier (or later) than it was; rules that would end before they begin disappear. */
  public Habit startingOn(LocalDate day) {
    var first = ruleOn(day);
    var moved = new ArrayList<>(rules.stream().filter(rule -> rule.from().isAfter(day)).toList());
    if (moved.contains(first)) {
      moved.remove(first);
    }
    moved.addFirst(new Rule(day, first.schedule(), first.target()));
    return new Habit(id, owner, look, moved, goal, reminding, pauses, twoDayRule, position, state);
  }

  public Habit looking(Look changed) {
    return new Habit(
        id, owner, changed, rules, goal, reminding, pauses, twoDayRule, position, state);
  }

  public Habit aimingAt(Goal changed) {
    return new Habit(
        id, owner, look, rules, changed, reminding, pauses, twoDayRule, position, state);
  }

  public Habit reminding(Reminding changed) {
    return new Habit(id, owner, look, rules, goal, changed, pauses, twoDayRule, position, state);
  }

  public Habit pausing(Spans changed) {
    return new Habit(id, owner, look, rules, goal, reminding, changed, twoDayRule, position, state);
  }

  public Habit forgivingOne(boolean wanted) {
    return new Habit(id, owner, look, rules, goal, reminding, pauses, wanted, position, state);
  }

  public Habit at(int changed) {
    return new Habit(id, owner, look, rules, goal, reminding, pauses, twoDayRule, changed, state);
  }

  public Habit in(HabitState changed) {
    return new Habit(
        id, owner, look, rules, goal, reminding, pauses, twoDayRule, position, changed);
  }

  /** Somebody else's from now on. */
  public Habit ownedBy(UserId other) {
    return new Habit(id, other, look, rules, goal, reminding, pauses, twoDayRule, position, state);
  }
}
