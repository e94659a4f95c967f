package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Meaning.DayWord;
import app.unbroken.conversation.grammar.Meaning.Quantity;
import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Mentions.Mention;
import app.unbroken.conversation.grammar.Names.Candidate;
import app.unbroken.conversation.grammar.Understood.Refused.Reason;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a line as something done, or slipped. */
final class CheckInReader {
  private final Vocabulary words;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Units units;

  CheckInReader(Vocabulary words, Mentions mentions, Lexicon lexicon) {
    this.words = words;
    this.mentions = mentions;
    this.lexicon = lexicon;
    units = new Units(words);
  }

  /** What a line says happened. */
  enum Said {
    /** Nothing but names, amounts and days. */
    NOTHING,
    DONE,
    SLIPPED,
    KEPT
  }

  /** Nothing where no habit of the person's is meant. */
  Optional<Understood> read(Line line, int from, int to, Said said) {
    if (from >= to || lexicon.words().isEmpty()) {
      return Optional.empty();
    }
    var found = mentions.in(line, from, to, words.checkIn).stream().map(this::resolved).toList();
    return found.stream().allMatch(mention -> isUsable(mention, said))
        ? Optional.of(meant(found, said))
        : Optional.empty();
  }

  /** The same for a line with more words than the name of a habit has. */
  Optional<Understood> readLoosely(Line line, int from, int to) {
    if (lexicon.words().isEmpty()) {
      return Optional.empty();
    }
    var found = mentions.in(line, from, to, words.checkIn);
    return found.stream().allMatch(one -> !one.candidates().isEmpty() && one.facets().isEmpty())
        ? Optional.of(meant(found, Said.NOTHING))
        : Optional.empty();
  }

  /** A slip without a word about what: of the habits to avoid, if there are any. */
  Optional<Understood> slip() {
    var avoided =
        lexicon.words().stream()
            .filter(habit -> habit.target() instanceof Target.Avoid)
            .map(habit -> new CheckIn(habit.id(), new CheckIn.Slip(), Day.TODAY))
            .<Understood>map(slip -> new Understood.CheckIns(List.of(slip)))
            .toList();
    return avoided.isEmpty() ? Optional.empty() : Optional.of(Readings.of(avoided));
  }

  /** What happened when a habit's whole name is typed and nothing else. */
  CheckIn.What whole(Lexicon.Word habit) {
    return habit.target() instanceof Target.AtMost
        ? new CheckIn.Some(Amount.ONE, Unit.TIMES)
        : new CheckIn.Done();
  }

  private Understood meant(List<Mention> found, Said said) {
    var day = DayReader.day(found.stream().flatMap(one -> one.facets().stream()).toList());
    var problem = day.problem();
    if (problem != null) {
      return new Understood.Refused(problem);
    }
    if (said == Said.NOTHING && found.stream().anyMatch(this::isUnclear)) {
      return Readings.of(
          List.of(readings(found, day.day(), Said.SLIPPED), readings(found, day.day(), Said.KEPT)));
    }
    return readings(found, day.day(), said);
  }

  private Understood readings(List<Mention> found, Day day, Said said) {
    return Readings.of(found, chosen -> checkIns(found, chosen, day, said));
  }

  /** A habit to avoid, named by what is avoided: whether it happened or was kept is open. */
  private boolean isUnclear(Mention mention) {
    return mention.candidates().size() == 1
        && mention.candidates().getFirst().habit().target() instanceof Target.Avoid
        && amounts(mention).isEmpty()
        && !isNegated(mention);
  }

  private boolean isUsable(Mention mention, Said said) {
    if (mention.candidates().isEmpty() || amounts(mention).size() > 1) {
      return false;
    }
    var isDated =
        mention.facets().stream()
            .anyMatch(
                facet -> facet.meaning() instanceof DayWord && facet.meaning() != DayWord.WEEKDAY);
    var isTimed = mention.facets().stream().anyMatch(facet -> facet.meaning() instanceof Time);
    if (isTimed && said == Said.NOTHING && !isDated) {
      return false;
    }
    return !mention.hasExtraWords()
        || (!isNegated(mention) && (isDated || !amounts(mention).isEmpty()));
  }

  /** A mention without a name means the habits that are counted in its unit. */
  private Mention resolved(Mention mention) {
    var amount = amounts(mention).stream().findFirst();
    if (amount.isEmpty()) {
      return mention;
    }
    if (!mention.isNamed()) {
      return new Mention(counted(amount.get()), mention.facets(), "");
    }
    return new Mention(
        narrowed(mention.candidates(), amount.get()), mention.facets(), mention.name());
  }

  private List<Candidate> counted(Facet amount) {
    return lexicon.words().stream()
        .filter(habit -> isCountedIn(habit, amount))
        .map(habit -> new Candidate(habit, 1, false))
        .toList();
  }

  /** A plain number says nothing about which habit; with a plus it is one that counts something. */
  private boolean isCountedIn(Lexicon.Word habit, Facet amount) {
    return amount.unit().isPresent()
        ? !habit.unit().word().isEmpty()
            && units.convert(BigDecimal.ONE, amount.unit().get(), habit.unit()).isPresent()
        : amount.meaning() == Quantity.PLUS && counts(habit);
  }

  /** Of several habits, those whose unit was named, or else those that count at all. */
  private List<Candidate> narrowed(List<Candidate> candidates, Facet amount) {
    var fitting =
        candidates.stream()
            .filter(candidate ->
                amount.unit().isPresent()
                    ? units.isSame(amount.unit().get(), candidate.habit().unit())
                    : counts(candidate.habit()))
            .toList();
    return fitting.isEmpty() ? candidates : fitting;
  }

  private static boolean counts(Lexicon.Word habit) {
    return switch (habit.target()) {
      case Target.AtLeast least -> !least.isYesOrNo();
      case Target.AtMost ignored -> true;
      case Target.Avoid ignored -> false;
    };
  }

  private Understood checkIns(List<Mention> found, List<Candidate> chosen, Day day, Said said) {
    var all = new ArrayList<CheckIn>();
    for (var index = 0; index < found.size(); index++) {
      var what = what(found.get(index), chosen.get(index).habit(), said);
      if (what.isEmpty()) {
        return new Understood.Refused(Reason.NO_SUCH_AMOUNT);
      }
      all.add(new CheckIn(chosen.get(index).habit().id(), what.get(), day));
    }
    return new Understood.CheckIns(all);
  }

  /** Nothing for an amount that nobody can have done. */
  private Optional<CheckIn.What> what(Mention mention, Lexicon.Word habit, Said said) {
    var amount = amounts(mention).stream().findFirst();
    if (habit.target() instanceof Target.Avoid) {
      var slipped =
          said == Said.SLIPPED
              || (said != Said.KEPT && (amount.isPresent() || !isNegated(mention)));
      return Optional.of(slipped ? new CheckIn.Slip() : new CheckIn.Done());
    }
    if (amount.isPresent()) {
      return some(amount.get(), habit.unit());
    }
    return Optional.of(whole(habit));
  }

  /** "No sugar" was kept; "sugar" was not. */
  private boolean isNegated(Mention mention) {
    return Line.of(mention.name()).tokens().stream()
        .anyMatch(token -> words.avoiding.contains(token.word()));
  }

  private Optional<CheckIn.What> some(Facet facet, Unit own) {
    var typed = HowMuch.value(facet);
    var converted = facet.unit().flatMap(unit -> units.convert(typed, unit, own));
    var value = converted.orElse(typed);
    if (facet.meaning() == Quantity.MINUS
        || value.signum() == 0
        || value.compareTo(Amount.LARGEST.value()) > 0) {
      return Optional.empty();
    }
    var unit =
        converted.isPresent() || facet.unit().isEmpty()
            ? Unit.TIMES
            : Unit.from(facet.unit().get().word());
    return Optional.of(new CheckIn.Some(Amount.of(value), unit));
  }

  private static List<Facet> amounts(Mention mention) {
    return mention.facets().stream().filter(facet -> facet.meaning() instanceof Quantity).toList();
  }
}
