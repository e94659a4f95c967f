package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.CheckInReader.Said;
import app.unbroken.conversation.grammar.Meaning.DayWord;
import app.unbroken.conversation.grammar.Meaning.Frequency;
import app.unbroken.conversation.grammar.Meaning.Quantity;
import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Token.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what kind of line a line is, from the surest kinds to the vaguest. */
final class LineReader {
  private static final int SHORTEST_CODE = 6;

  private final Vocabulary words;
  private final Line line;
  private final Lexicon lexicon;
  private final Names names;
  private final Mentions mentions;
  private final DraftReader drafts;
  private final CheckInReader checkIns;
  private final ActReader acts;
  private @Nullable Scan scan;

  LineReader(Vocabulary words, Line line, Lexicon lexicon) {
    this.words = words;
    this.line = line;
    this.lexicon = lexicon;
    names = new Names(lexicon, words);
    mentions = new Mentions(words, names, lexicon);
    drafts = new DraftReader(words);
    checkIns = new CheckInReader(words, mentions, lexicon);
    acts = new ActReader(words, mentions, checkIns, drafts);
  }

  Understood read() {
    return line.size() == 0 ? new Understood.NotUnderstood() : meaning();
  }

  private Understood meaning() {
    return command()
        .or(this::whole)
        .or(this::exactName)
        .or(this::numbers)
        .or(this::link)
        .or(this::act)
        .or(this::checkIn)
        .orElseGet(this::creation);
  }

  /** A slash and a word; in Telegram the bot's name may follow it. */
  private Optional<Understood> command() {
    if (line.size() < 2
        || !line.at(0).isSign("/")
        || !line.at(1).is(Kind.WORD)
        || !line.at(1).glued()) {
      return Optional.empty();
    }
    var space = line.typed().indexOf(' ', line.at(1).to());
    var payload = space < 0 ? "" : line.typed().substring(space).strip();
    var known = words.whole.longest(line, 1, 2, words.slots);
    var name =
        known
            .map(match -> match.meaning().understood())
            .filter(Understood.Command.class::isInstance)
            .map(command -> ((Understood.Command) command).name())
            .orElse(line.at(1).word());
    return Optional.of(new Understood.Command(name, payload));
  }

  /** A label, a command in words, a question without a habit; an emoji may stand before it. */
  private Optional<Understood> whole() {
    var to = line.size();
    while (to > 1 && (isEndOfSentence(line.at(to - 1)) || isPolite(line.at(to - 1)))) {
      to--;
    }
    for (var from = 0; from < to; from++) {
      var match = words.whole.longest(line, from, to, words.slots);
      if (match.isPresent() && match.get().end() == to) {
        return Optional.of(match.get().meaning().understood());
      }
      if (!line.at(from).is(Kind.EMOJI) && !isPolite(line.at(from))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isPolite(Token token) {
    return token.isSign(",") || words.polite.contains(token.word());
  }

  private static boolean isEndOfSentence(Token token) {
    return token.isSign("?")
        || token.isSign("!")
        || token.isSign(".")
        || token.isSign("…")
        || token.isSign(")")
        || token.isSign(";");
  }

  private Optional<Understood> exactName() {
    var found = names.exactly(line.tokens());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Readings.of(
                found.stream()
                    .<Understood>map(habit ->
                        new Understood.CheckIns(
                            List.of(new CheckIn(habit.id(), checkIns.whole(habit), Day.TODAY))))
                    .toList()));
  }

  /** Alone they are items of the list that was shown, or an answer to what was asked. */
  private Optional<Understood> numbers() {
    return NumberList.read(line, 0, line.size(), words)
        .map(list ->
            checkIns
                .read(line, 0, line.size(), Said.DONE)
                .filter(ignored -> isOnList(list))
                .orElse(new Understood.Numbers(list.numbers())));
  }

  private boolean isOnList(NumberList list) {
    return list.numbers().stream()
        .allMatch(number -> number >= 1 && number <= lexicon.numbered().size());
  }

  /** The word for linking and then a code, which has no gaps. */
  private Optional<Understood> link() {
    var word = words.whole.longest(line, 0, line.size(), words.slots);
    if (word.isEmpty() || word.get().meaning() != Whole.LINK || word.get().end() >= line.size()) {
      return Optional.empty();
    }
    var code = line.between(word.get().end(), line.size());
    return code.length() >= SHORTEST_CODE && code.chars().noneMatch(Character::isWhitespace)
        ? Optional.of(new Understood.Command("link", code))
        : Optional.empty();
  }

  private Optional<Understood> act() {
    var quoted = names.quoted(line, 0, line.size());
    var found = acts.act(line, 0, line.size());
    if (found.isEmpty() || quoted.filter(name -> name.from() == 0).isPresent()) {
      return Optional.empty();
    }
    var meant = acts.read(line, found.get());
    if (meant.isPresent()) {
      return meant;
    }
    var isHabit = !acts.saysHowLong(line, found.get()) && DraftReader.isAboutAHabit(scan());
    var name = isHabit ? "" : acts.unknownName(line, found.get());
    return name.isEmpty() ? Optional.empty() : Optional.of(new Understood.UnknownHabit(name));
  }

  private Optional<Understood> checkIn() {
    var isHabit = DraftReader.isAboutAHabit(scan());
    var done = checkIns.read(line, 0, line.size(), isPast() ? Said.DONE : Said.NOTHING);
    if (!isHabit) {
      return done.or(this::negated).or(this::half);
    }
    var scan = Scan.of(line, 0, line.size(), words.checkIn, words);
    if (done.isPresent() && hasSureDay(scan)) {
      return done;
    }
    if (done.isPresent() && hasOnlyWeekday()) {
      return isPast() ? done : done.map(this::orCreation);
    }
    return reminder();
  }

  /** "Read a book" where "Read" exists: that one, or another habit. */
  private Optional<Understood> half() {
    return checkIns
        .readLoosely(line, 0, line.size())
        .flatMap(done ->
            drafts.read(line, 0, line.size(), Wish.UNSPOKEN) instanceof Understood.Create wish
                ? Optional.of(Readings.of(List.of(done, wish)))
                : Optional.empty());
  }

  /** "No gym today", "не бегал". */
  private Optional<Understood> negated() {
    var at = 0;
    while (at < line.size() && words.noise.contains(line.at(at).word())) {
      at++;
    }
    return at < line.size() && words.negation.contains(line.at(at).word())
        ? acts.read(line, new ActReader.Found(Act.NOT_DONE, at + 1, line.size()))
        : Optional.empty();
  }

  /** "Gym at 19:00" where "Gym" exists: a time for that one, or another habit. */
  private Optional<Understood> reminder() {
    var isOnlyTimed = scan().facets().stream().allMatch(facet -> facet.meaning() instanceof Time);
    return isOnlyTimed
        ? acts.read(line, new ActReader.Found(Act.REMIND, 0, line.size()))
            .filter(Understood.Remind.class::isInstance)
            .map(this::orCreation)
        : Optional.empty();
  }

  /** What the line says about a habit as a whole; needed often, found once. */
  private Scan scan() {
    if (scan == null) {
      scan = drafts.scan(line, 0, line.size());
    }
    return scan;
  }

  private boolean isPast() {
    return line.at(0).is(Kind.WORD) && words.stems.isPast(line.at(0).word());
  }

  private boolean hasSureDay(Scan scan) {
    return scan.all(DayWord.class).stream().anyMatch(facet -> facet.meaning() != DayWord.WEEKDAY);
  }

  private boolean hasOnlyWeekday() {
    return scan().facets().stream()
        .allMatch(facet ->
            facet.meaning() == Frequency.ON
                || facet.meaning() == Quantity.MEASURE
                || facet.meaning() == Quantity.NUMBER
                || facet.meaning() == Quantity.PLUS
                || facet.meaning() == Time.BOUND);
  }

  private Understood orCreation(Understood likelier) {
    return drafts.read(line, 0, line.size(), Wish.CERTAIN) instanceof Understood.Create create
        ? Readings.of(List.of(likelier, create))
        : likelier;
  }

  private Understood creation() {
    return unknownDone().orElseGet(() -> drafts.read(line, 0, line.size(), Wish.UNSPOKEN));
  }

  /** Something done, by its plus or its tense, with no habit to count it for. */
  private Optional<Understood> unknownDone() {
    var first = line.at(0);
    if (DraftReader.isAboutAHabit(scan()) || !(first.isSign("+") || isPast())) {
      return Optional.empty();
    }
    var name = acts.unknownName(line, new ActReader.Found(Act.DONE, 0, line.size()));
    return Optional.of(
        name.isEmpty() ? new Understood.NotUnderstood() : new Understood.UnknownHabit(name));
  }
}
