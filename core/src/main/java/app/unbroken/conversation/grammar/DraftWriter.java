package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.HowMuch.Role;
import app.unbroken.conversation.grammar.Meaning.Aim;
import app.unbroken.conversation.grammar.Meaning.Frequency;
import app.unbroken.conversation.grammar.Meaning.Mark;
import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Understood.Refused.Reason;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Goal;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.Look;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the parts of a line together to a habit, and names what is in doubt about it. */
final class DraftWriter {
  private final Vocabulary words;
  private final HowMuch much;
  private final Scan scan;
  private final Naming naming;
  private final String emoji;
  private final boolean isAvoided;

  DraftWriter(Vocabulary words, HowMuch much, String emoji, boolean isAvoided, Wish wish) {
    this.words = words;
    this.much = much;
    this.emoji = emoji;
    this.isAvoided = isAvoided;
    scan = much.scan();
    naming = new Naming(scan, words, wish == Wish.CERTAIN);
  }

  /**
   * A habit, or the reason why there can be none; {@code isWanted} when no doubt is left of that.
   */
  Understood write(boolean isWanted) {
    if (scan.facets().stream().anyMatch(DraftWriter::isStartToCome)) {
      return refused(Reason.BEGINS_LATER);
    }
    var rhythm = Rhythm.of(scan.all(Frequency.class), much.wanted());
    if (rhythm.isEmpty()) {
      return refused(Reason.NO_SUCH_FREQUENCY);
    }
    var target = target(rhythm.get().timesADay());
    if (target.isEmpty()) {
      return refused(Reason.NO_SUCH_AMOUNT);
    }
    var times = Times.of(timeFacets(), DraftReader.hint(scan.line(), words));
    if (times.impossible()) {
      return refused(Reason.NO_SUCH_TIME);
    }
    if (times.likely().size() > Reminding.MOST_TIMES) {
      return refused(Reason.TOO_MANY_TIMES);
    }
    return switch (HabitName.parse(name())) {
      case HabitName.Parsed.Empty ignored -> refused(Reason.NAME_MISSING);
      case HabitName.Parsed.TooLong ignored -> refused(Reason.NAME_TOO_LONG);
      case HabitName.Parsed.Valid valid ->
          written(look(valid.name()), rhythm.get(), target.get(), times, isWanted);
    };
  }

  private static boolean isStartToCome(Facet facet) {
    return facet.meaning() == Frequency.FROM_LATER
        || (facet.meaning() == Frequency.FROM && facet.days().size() == 1);
  }

  private Understood written(
      Look look, Rhythm rhythm, Target target, Times times, boolean isWanted) {
    var draft =
        new HabitDraft(
            look,
            rhythm.schedule(),
            target,
            goal(scan.all(Aim.class)).orElseGet(Goal.None::new),
            reminding(rhythm.schedule(), times.likely()),
            false);
    var doubts = new ArrayList<Doubt>();
    if (much.role() == Role.EITHER && much.number() != null) {
      var hour = Times.of(List.of(much.number().asHour()), DraftReader.hint(scan.line(), words));
      var atTime =
          draft.targeting(Target.ONCE).reminding(reminding(rhythm.schedule(), hour.likely()));
      doubts.add(new Doubt(Doubt.About.AMOUNT_OR_TIME, List.of(draft, atTime)));
    }
    var otherwise = rhythm.otherwise();
    if (otherwise != null) {
      var other = draft.scheduled(otherwise).reminding(reminding(otherwise, times.likely()));
      doubts.add(new Doubt(Doubt.About.HOW_OFTEN, List.of(draft, other)));
    }
    if (!times.other().isEmpty()) {
      var other = draft.reminding(reminding(rhythm.schedule(), times.other()));
      doubts.add(new Doubt(Doubt.About.HALF_OF_DAY, List.of(draft, other)));
    }
    if (!isWanted && doubts.isEmpty()) {
      doubts.add(new Doubt(Doubt.About.WANTED, List.of(draft)));
    }
    return new Understood.Create(draft, doubts);
  }

  private String name() {
    var name = naming.name();
    if (!name.isEmpty()) {
      return name;
    }
    var main = much.main();
    var unit = main == null ? "" : main.unit().map(Slot.UnitWord::word).orElse("");
    return words.unitNames.getOrDefault(unit, emoji);
  }

  private Look look(HabitName name) {
    var tags =
        scan.all(Mark.class).stream().map(facet -> scan.line().at(facet.from()).word()).toList();
    var picture = name.value().equals(emoji) ? "" : emoji;
    return Look.of(name).withEmoji(picture).tagged(tags);
  }

  /** Nothing where the amount is none or beyond counting. */
  private Optional<Target> target(int timesADay) {
    if (isAvoided && much.most() == null) {
      return Optional.of(new Target.Avoid());
    }
    if (much.most() != null) {
      var most = much.most();
      return amount(most, 1).map(amount -> new Target.AtMost(amount, much.unitOf(most, naming)));
    }
    var wanted = much.main() != null ? much.main() : much.least();
    if (wanted == null && much.number() != null && isAmount()) {
      wanted = much.number();
    }
    if (wanted == null) {
      return Optional.of(Target.AtLeast.of(Amount.of(timesADay), Unit.TIMES));
    }
    var unit = much.unitOf(wanted, naming);
    return amount(wanted, timesADay)
        .filter(amount -> !amount.isZero())
        .map(amount -> new Target.AtLeast(amount, unit, minimumPercent(amount)));
  }

  private boolean isAmount() {
    return much.role() == Role.AMOUNT || much.role() == Role.EITHER;
  }

  static Optional<Amount> amount(Facet facet, int times) {
    return Optional.of(HowMuch.value(facet).multiply(BigDecimal.valueOf(times)))
        .filter(value -> value.compareTo(Amount.LARGEST.value()) <= 0)
        .map(Amount::of);
  }

  /** "20 pages, at least 5": with an amount beside it, the least is the minimum version. */
  private int minimumPercent(Amount wanted) {
    var least = much.least();
    if (least == null || much.main() == null) {
      return 100;
    }
    return amount(least, 1)
        .filter(minimum -> minimum.compareTo(wanted) < 0)
        .map(
            minimum -> Math.max(1, Math.round(100f * minimum.thousandths() / wanted.thousandths())))
        .orElse(100);
  }

  static Optional<Goal> goal(List<Facet> facets) {
    var finishes = facets.stream().anyMatch(facet -> facet.meaning() == Aim.FINISH);
    for (var facet : facets) {
      var count = facet.count();
      if (facet.meaning() != Aim.FINISH && count >= 1 && count <= 100_000) {
        return Optional.of(
            facet.meaning() == Aim.STREAK
                ? new Goal.Streak(count, finishes)
                : new Goal.Total(count, finishes));
      }
    }
    return Optional.empty();
  }

  private List<Facet> timeFacets() {
    var facets = new ArrayList<>(scan.all(Time.class));
    if (much.role() == Role.TIME_OF_DAY && much.number() != null) {
      facets.add(much.number().asHour());
    }
    return facets;
  }

  static Reminding reminding(Schedule schedule, List<LocalTime> times) {
    var days =
        schedule instanceof Schedule.OnWeekdays(var weekdays) ? weekdays : ReminderTime.EVERY_DAY;
    return Reminding.at(times.stream().map(time -> new ReminderTime(time, days)).toList());
  }

  private static Understood refused(Reason reason) {
    return new Understood.Refused(reason);
  }
}
