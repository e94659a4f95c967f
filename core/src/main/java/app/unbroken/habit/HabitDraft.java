package app.unbroken.habit;

/** A habit before it begins: everything a person decides about it, nothing that a store adds. */
public record HabitDraft(
    Look look,
    Schedule schedule,
    Target target,
    Goal goal,
    Reminding reminding,
    boolean twoDayRule) {

  public static HabitDraft daily(HabitName name) {
    return new HabitDraft(
        Look.of(name),
        new Schedule.EveryDay(),
        Target.ONCE,
        new Goal.None(),
        Reminding.NEVER,
        false);
  }

  public HabitDraft looking(Look changed) {
    return new HabitDraft(changed, schedule, target, goal, reminding, twoDayRule);
  }

  public HabitDraft scheduled(Schedule changed) {
    return new HabitDraft(look, changed, target, goal, reminding, twoDayRule);
  }

  public HabitDraft targeting(Target changed) {
    return new HabitDraft(look, schedule, changed, goal, reminding, twoDayRule);
  }

  public HabitDraft aimingAt(Goal changed) {
    return new HabitDraft(look, schedule, target, changed, reminding, twoDayRule);
  }

  public HabitDraft reminding(Reminding changed) {
    return new HabitDraft(look, schedule, target, goal, changed, twoDayRule);
  }
}
