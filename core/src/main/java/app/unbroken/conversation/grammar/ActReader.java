package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.CheckInReader.Said;
import app.unbroken.conversation.grammar.Meaning.Frequency;
import app.unbroken.conversation.grammar.Meaning.Lasting;
import app.unbroken.conversation.grammar.Meaning.Time;
import app.unbroken.conversation.grammar.Mentions.Mention;
import app.unbroken.conversation.grammar.Names.Candidate;
import app.unbroken.conversation.grammar.Token.Kind;
import app.unbroken.conversation.grammar.Understood.Manage.Verb;
import app.unbroken.conversation.grammar.Understood.Refused.Reason;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.ReminderTime;
import app.unbroken.habit.Reminding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a line that says what to do with a habit: skip gym, удали бег, streak of reading. */
final class ActReader {
  private static final PhraseTree<Meaning> NOTHING = new PhraseTree<>();

  private final Vocabulary words;
  private final Mentions mentions;
  private final CheckInReader checkIns;
  private final DraftReader drafts;

  ActReader(Vocabulary words, Mentions mentions, CheckInReader checkIns, DraftReader drafts) {
    this.words = words;
    this.mentions = mentions;
    this.checkIns = checkIns;
    this.drafts = drafts;
  }

  /** An act and the pieces that it is about. */
  record Found(Act act, int from, int to) {
    boolean isAlone() {
      return from >= to;
    }
  }

  /** The act that a line begins or ends with. */
  Optional<Found> act(Line line, int from, int to) {
    var first = firstAct(line, from, to);
    var last = lastAct(line, first.map(Found::from).orElse(from), to);
    if (first.isEmpty() || last.isEmpty()) {
      return first.or(() -> last);
    }
    var decides = last.get().act() == first.get().act() || isSaidAround(last.get().act());
    // What stands last is the new name, be it "Archive".
    if (first.get().act() == Act.RENAME) {
      return first;
    }
    return decides ? last : first;
  }

  private Optional<Found> firstAct(Line line, int from, int to) {
    for (var start = from; start < Math.min(to, from + 3); start++) {
      var match = words.acts.longest(line, start, to, words.slots);
      if (match.isPresent()) {
        return Optional.of(new Found(match.get().meaning(), match.get().end(), to));
      }
      if (!line.at(start).is(Kind.EMOJI) && !words.noise.contains(line.at(start).word())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Found> lastAct(Line line, int from, int to) {
    for (var at = from + 1; at < to; at++) {
      var match = words.acts.longest(line, at, to, words.slots);
      if (match.isPresent() && match.get().end() == to && canStandLast(match.get().meaning())) {
        return Optional.of(new Found(match.get().meaning(), from, at));
      }
    }
    return Optional.empty();
  }

  /** Put gym on hold, убери бег в архив: the end says what the beginning only introduces. */
  private static boolean isSaidAround(Act act) {
    return act == Act.PAUSE || act == Act.RESUME || act == Act.ARCHIVE;
  }

  private static boolean canStandLast(Act act) {
    return switch (act) {
      case DONE, NOT_DONE, SKIP, PAUSE, RESUME, ARCHIVE, STREAK, STATS -> true;
      case CREATE, WISH, REMIND, SLIP, SHOW, CHANGE, RENAME, DELETE -> false;
    };
  }

  /** What the act means for the habits named; nothing where the person has no such habit. */
  Optional<Understood> read(Line line, Found found) {
    return switch (found.act()) {
      case CREATE -> Optional.of(create(line, found, Wish.CERTAIN));
      case WISH -> Optional.of(create(line, found, Wish.LIKELY));
      case REMIND -> remind(line, found);
      case DONE -> checkIns.read(line, found.from(), found.to(), Said.DONE);
      case SLIP ->
          found.isAlone()
              ? checkIns.slip()
              : checkIns.read(line, found.from(), found.to(), Said.SLIPPED);
      case SKIP -> skip(line, found);
      case NOT_DONE -> skip(line, found).map(skip -> new Understood.Ambiguous(List.of(skip)));
      case PAUSE -> pause(line, found);
      case RESUME -> everyOrNamed(line, found, Understood.Resume::new);
      case SHOW -> one(line, found, id -> new Understood.Manage(id, Verb.SHOW));
      case CHANGE -> change(line, found);
      case RENAME -> rename(line, found);
      case ARCHIVE -> one(line, found, id -> new Understood.Manage(id, Verb.ARCHIVE));
      case DELETE -> one(line, found, id -> new Understood.Manage(id, Verb.DELETE));
      case STREAK -> ask(line, found, new Question.Streaks(), Question.StreakOf::new);
      case STATS -> ask(line, found, new Question.Stats(), Question.StatsOf::new);
    };
  }

  /** Whether it is a pause whose end is told. */
  boolean saysHowLong(Line line, Found found) {
    return found.act() == Act.PAUSE
        && !Scan.of(line, found.from(), found.to(), words.rest, words).facets().isEmpty();
  }

  /** What the act is about in the person's words, where it is no habit that they have. */
  String unknownName(Line line, Found found) {
    var tree = found.act() == Act.PAUSE ? words.rest : words.checkIn;
    var named = mentions.in(line, found.from(), found.to(), tree);
    return named.stream().map(Mention::name).filter(name -> !name.isEmpty()).findFirst().orElse("");
  }

  private Understood create(Line line, Found found, Wish wish) {
    return found.isAlone()
        ? new Understood.Command("new", "")
        : drafts.read(line, found.from(), found.to(), wish);
  }

  private Optional<Understood> skip(Line line, Found found) {
    var named = named(line, found, words.days);
    var day = DayReader.day(named.stream().flatMap(one -> one.facets().stream()).toList());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var problem = day.problem();
    return Optional.of(
        problem == null
            ? Readings.of(named, chosen -> new Understood.Skip(ids(chosen), day.day()))
            : new Understood.Refused(problem));
  }

  private Optional<Understood> pause(Line line, Found found) {
    var scan = Scan.of(line, found.from(), found.to(), words.rest, words);
    var said = scan.all(Lasting.class);
    var starts = said.stream().filter(facet -> isStart(facet)).toList();
    var lengths =
        said.stream().filter(facet -> !isStart(facet) && facet.meaning() != Lasting.OPEN).toList();
    if (lengths.size() > 1 || starts.size() > 1) {
      return Optional.empty();
    }
    var length =
        lengths.isEmpty()
            ? Optional.<Length>of(new Length.Open())
            : LengthReader.length(lengths.getFirst());
    var start = starts.isEmpty() ? Optional.of(Start.TODAY) : LengthReader.start(starts.getFirst());
    if (length.isEmpty() || start.isEmpty()) {
      return Optional.of(new Understood.Refused(Reason.NO_SUCH_DAY));
    }
    return everyOrNamed(
        line,
        found,
        words.rest,
        ids ->
            ids.isEmpty() || starts.isEmpty()
                ? new Understood.Pause(ids, start.get(), length.get())
                : new Understood.Refused(Reason.RESTS_LATER));
  }

  private static boolean isStart(Facet facet) {
    return facet.meaning() instanceof Lasting lasting && lasting.isStart();
  }

  private Optional<Understood> everyOrNamed(
      Line line, Found found, Function<List<HabitId>, Understood> meaning) {
    return everyOrNamed(line, found, NOTHING, meaning);
  }

  private Optional<Understood> everyOrNamed(
      Line line,
      Found found,
      PhraseTree<Meaning> tree,
      Function<List<HabitId>, Understood> meaning) {
    if (isNothingNamed(line, found, tree)) {
      return Optional.of(meaning.apply(List.of()));
    }
    var named = named(line, found, tree);
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(Readings.of(named, chosen -> meaning.apply(ids(chosen))));
  }

  private Optional<Understood> one(Line line, Found found, Function<HabitId, Understood> meaning) {
    var named = named(line, found, NOTHING);
    return named.size() == 1
        ? Optional.of(Readings.of(named, chosen -> meaning.apply(chosen.getFirst().habit().id())))
        : Optional.empty();
  }

  /** The first place that parts a habit they have from a name: there may be a "to" in either. */
  private Optional<Understood> rename(Line line, Found found) {
    for (var at = found.from() + 1; at < found.to() - 1; at++) {
      if (words.becoming.contains(line.at(at).word())) {
        var named = named(line, new Found(found.act(), found.from(), at), NOTHING);
        var scan = Scan.of(line, at + 1, found.to(), NOTHING, words);
        var name = HabitName.parse(new Naming(scan, words, true).name());
        if (named.size() == 1) {
          return switch (name) {
            case HabitName.Parsed.Valid valid ->
                Optional.of(
                    Readings.of(
                        named,
                        chosen ->
                            new Understood.Rename(chosen.getFirst().habit().id(), valid.name())));
            case HabitName.Parsed.TooLong ignored ->
                Optional.of(new Understood.Refused(Reason.NAME_TOO_LONG));
            case HabitName.Parsed.Empty ignored -> Optional.empty();
          };
        }
      }
    }
    return one(line, found, id -> new Understood.Manage(id, Verb.CHANGE));
  }

  private Optional<Understood> ask(
      Line line, Found found, Question ofAll, Function<HabitId, Question> ofOne) {
    return isNothingNamed(line, found, words.days)
        ? Optional.of(new Understood.Ask(ofAll))
        : one(line, found, id -> new Understood.Ask(ofOne.apply(id)));
  }

  /** For a habit that exists its times; without times its settings; otherwise a new habit. */
  private Optional<Understood> remind(Line line, Found found) {
    var scan = drafts.scan(line, found.from(), found.to());
    var named = named(line, found, words.habit);
    if (named.size() != 1) {
      return Optional.of(create(line, found, Wish.CERTAIN));
    }
    var reminders = reminders(scan);
    return reminders.map(times ->
        Readings.of(
            named,
            chosen -> {
              var id = chosen.getFirst().habit().id();
              return times.isEmpty()
                  ? new Understood.Manage(id, Verb.CHANGE)
                  : new Understood.Remind(id, times);
            }));
  }

  /** "Change gym to Tuesdays", "move gym to 19:00"; for anything else it is asked what. */
  private Optional<Understood> change(Line line, Found found) {
    var scan = drafts.scan(line, found.from(), found.to());
    var named = named(line, found, words.habit);
    if (named.size() != 1) {
      return one(line, found, id -> new Understood.Manage(id, Verb.CHANGE));
    }
    var becomes = becoming(scan);
    return Optional.of(Readings.of(named, chosen -> becomes.apply(chosen.getFirst().habit().id())));
  }

  private Function<HabitId, Understood> becoming(Scan scan) {
    if (scan.facets().stream().allMatch(facet -> isHowOften(facet))) {
      var rhythm = Rhythm.of(scan.all(Frequency.class), new Rhythm.Wanted.Nothing());
      var isSure = rhythm.filter(it -> it.timesADay() == 1 && it.otherwise() == null).isPresent();
      if (isSure && !scan.facets().isEmpty()) {
        return id -> new Understood.Reschedule(id, rhythm.get().schedule());
      }
    }
    if (scan.facets().stream().allMatch(facet -> facet.meaning() instanceof Time)) {
      var times = reminders(scan);
      if (times.isPresent() && !times.get().isEmpty()) {
        return id -> new Understood.Remind(id, times.get());
      }
    }
    return id -> new Understood.Manage(id, Verb.CHANGE);
  }

  /** "From Monday" says since when, or what it was before: "from Monday to Tuesday". */
  private static boolean isHowOften(Facet facet) {
    return facet.meaning() instanceof Frequency often
        && often != Frequency.FROM
        && often != Frequency.FROM_LATER;
  }

  /** The times of a line, each on the weekdays it names; nothing where a time is impossible. */
  Optional<List<ReminderTime>> reminders(Scan scan) {
    var times = Times.of(scan.all(Time.class), DraftReader.hint(scan.line(), words));
    if (times.impossible() || times.likely().size() > Reminding.MOST_TIMES) {
      return Optional.empty();
    }
    var rhythm = Rhythm.of(scan.all(Frequency.class), new Rhythm.Wanted.Nothing());
    return rhythm.map(known -> DraftWriter.reminding(known.schedule(), times.likely()).times());
  }

  private boolean isNothingNamed(Line line, Found found, PhraseTree<Meaning> tree) {
    return found.isAlone()
        || mentions.in(line, found.from(), found.to(), tree).stream().noneMatch(Mention::isNamed);
  }

  /** The habits named, all of them known and none with words left over; else none. */
  private List<Mention> named(Line line, Found found, PhraseTree<Meaning> tree) {
    if (found.isAlone()) {
      return List.of();
    }
    var all = mentions.in(line, found.from(), found.to(), tree);
    return all.stream().allMatch(one -> !one.candidates().isEmpty() && !one.hasExtraWords())
        ? all
        : List.of();
  }

  private static List<HabitId> ids(List<Candidate> chosen) {
    return chosen.stream().map(candidate -> candidate.habit().id()).toList();
  }
}
