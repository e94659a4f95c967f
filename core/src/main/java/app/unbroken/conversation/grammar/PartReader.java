package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.Aim;
import app.unbroken.conversation.grammar.Meaning.DayWord;
import app.unbroken.conversation.grammar.Meaning.Frequency;
import app.unbroken.conversation.grammar.Meaning.Lasting;
import app.unbroken.conversation.grammar.Meaning.Part;
import app.unbroken.conversation.grammar.Meaning.Quantity;
import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Rhythm.Wanted;
import app.unbroken.habit.Goal;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Schedule;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a line that answers one question: a time, how often, how much; nothing else may be in it.
 */
final class PartReader {
  private final Vocabulary words;

  PartReader(Vocabulary words) {
    this.words = words;
  }

  List<LocalTime> time(Line line) {
    return times(line, PartReader::isTime)
        .filter(times -> times.likely().size() == 1)
        .map(times -> Stream.concat(times.likely().stream(), times.other().stream()).toList())
        .orElse(List.of());
  }

  Optional<List<ReminderTime>> reminders(Line line) {
    Predicate<Facet> isKnown = facet -> isTime(facet) || facet.meaning() instanceof Frequency;
    var frequencies = Scan.of(line, 0, line.size(), words.habit, words).all(Frequency.class);
    return times(line, isKnown)
        .filter(times -> !times.likely().isEmpty())
        .filter(times -> times.likely().size() <= Reminding.MOST_TIMES)
        .flatMap(times ->
            Rhythm.of(frequencies, new Wanted.Nothing())
                .map(rhythm -> DraftWriter.reminding(rhythm.schedule(), times.likely()).times()));
  }

  Optional<Schedule> schedule(Line line) {
    return covered(
            line,
            words.habit,
            facet -> facet.meaning() instanceof Frequency || facet.meaning() == Quantity.NUMBER)
        .filter(scan -> !scan.all(Frequency.class).isEmpty())
        .flatMap(scan -> Rhythm.of(scan.all(Frequency.class), times(scan)))
        .map(Rhythm::schedule);
  }

  Optional<Target> target(Line line) {
    return isNever(line)
        ? Optional.of(new Target.Avoid())
        : quantity(line).flatMap(PartReader::target);
  }

  Optional<Measure> measure(Line line) {
    return quantity(line)
        .filter(facet -> facet.meaning() != Quantity.MINUS)
        .flatMap(PartReader::measure);
  }

  Optional<Goal> goal(Line line) {
    return covered(line, words.goals, facet -> facet.meaning() instanceof Aim)
        .flatMap(scan -> DraftWriter.goal(scan.facets()));
  }

  Optional<Day> day(Line line) {
    return covered(line, words.days, facet -> facet.meaning() instanceof DayWord)
        .filter(scan -> scan.facets().size() == 1)
        .map(scan -> DayReader.day(scan.facets()))
        .filter(said -> said.problem() == null)
        .map(DayReader.Said::day);
  }

  Optional<Length> length(Line line) {
    return covered(line, words.rest, facet -> facet.meaning() instanceof Lasting)
        .filter(scan -> scan.facets().size() == 1)
        .flatMap(scan -> LengthReader.length(scan.facets().getFirst()));
  }

  /** The whole line as facets of the kinds wanted, with at most small words in between. */
  private Optional<Scan> covered(Line line, PhraseTree<Meaning> tree, Predicate<Facet> isWanted) {
    var scan = Scan.of(line, 0, line.size(), tree, words);
    var isCovered =
        scan.facets().stream().allMatch(isWanted)
            && scan.runs().stream().allMatch(run -> isSmall(line, run));
    return isCovered ? Optional.of(scan) : Optional.empty();
  }

  private boolean isSmall(Line line, Scan.Run run) {
    for (var at = run.from(); at < run.to(); at++) {
      var word = line.at(at).word();
      if (!words.noise.contains(word) && !words.dangling.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Times> times(Line line, Predicate<Facet> isWanted) {
    return covered(line, words.habit, isWanted)
        .map(scan ->
            scan.facets().stream()
                .map(facet -> facet.meaning() == Quantity.NUMBER ? facet.asHour() : facet)
                .filter(facet -> facet.meaning() instanceof Time)
                .toList())
        .map(facets -> Times.of(facets, hint(line)))
        .filter(times -> !times.impossible());
  }

  private Optional<Half> hint(Line line) {
    return DraftReader.hint(line, words);
  }

  private static boolean isTime(Facet facet) {
    return facet.meaning() instanceof Time
        || facet.meaning() instanceof Part
        || facet.meaning() == Quantity.NUMBER;
  }

  private static Wanted times(Scan scan) {
    return scan.facets().stream()
        .filter(facet -> facet.meaning() == Quantity.NUMBER)
        .findFirst()
        .<Wanted>map(facet -> new Wanted.Times(facet.count()))
        .orElseGet(Wanted.Nothing::new);
  }

  private Optional<Facet> quantity(Line line) {
    return covered(
            line,
            words.habit,
            facet -> facet.meaning() instanceof Quantity || facet.meaning() == Frequency.A_DAY)
        .map(scan -> scan.all(Quantity.class))
        .filter(quantities -> quantities.size() == 1)
        .map(List::getFirst);
  }

  private static Optional<Measure> measure(Facet facet) {
    return DraftWriter.amount(facet, 1).map(amount -> new Measure(amount, unit(facet)));
  }

  private static Unit unit(Facet facet) {
    return facet.unit().map(unit -> Unit.from(unit.word())).orElse(Unit.TIMES);
  }

  private static Optional<Target> target(Facet facet) {
    var isMost = facet.meaning() == Quantity.MOST || facet.meaning() == Quantity.MOST_TIMES;
    var amount = DraftWriter.amount(facet, 1);
    return isMost
        ? amount.map(most -> new Target.AtMost(most, unit(facet)))
        : amount
            .filter(least -> !least.isZero() && facet.meaning() != Quantity.MINUS)
            .map(least -> Target.AtLeast.of(least, unit(facet)));
  }

  private boolean isNever(Line line) {
    return line.size() > 0
        && words
            .never
            .longest(line, 0, line.size(), words.slots)
            .filter(match -> match.end() == line.size())
            .isPresent();
  }
}
