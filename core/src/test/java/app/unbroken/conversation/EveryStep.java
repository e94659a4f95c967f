package app.unbroken.conversation;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.chat.Typed;
import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.memory.EveryState;
import app.unbroken.conversation.memory.Memory;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.memory.Strands;
import app.unbroken.conversation.prompt.Prompt;
import app.unbroken.conversation.question.Scene;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.DayBeginning;
import app.unbroken.conversation.tap.DialogueId;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.fixtures.HabitSketch;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes every step of every dialogue: each choice that is offered, and answers that are typed. */
final class EveryStep {
  private static final List<String> LINES =
      List.of(
          "Piano",
          "read 20 pages every weekday at 21:30",
          "run 5",
          "zzz 9",
          "walk",
          "done read",
          "every 3 days",
          "mon wed fri",
          "20 pages",
          "30 days in a row",
          "21:30",
          "London",
          "Springfield",
          "Georgia",
          "2 weeks",
          "yesterday",
          "22:30 to 7:00",
          "📖",
          "1.5",
          "50%",
          "forget me",
          "забудь меня",
          "qwrtp zxcvb");
  private static final DialogueId OPEN = new DialogueId(new UUID(7, 7));

  private final Conversation conversation;
  private final Journal settled;
  private final Journal arriving;
  private final HabitId habit;

  EveryStep() {
    var person = Person.somebody();
    habit = person.adds(HabitSketch.aHabit("walk"));
    person.adds(HabitSketch.aHabit("water").atLeast(8, "glasses"));
    person.adds(HabitSketch.aHabit("read books"));
    person.adds(HabitSketch.aHabit("read news"));
    person.adds(HabitSketch.aHabit("x"));
    conversation = new Conversation(new TimeOrderedIds(person::now, new Random(1)));
    settled = person.book(Scope.EVERYTHING);
    var user = settled.user();
    var nobody = User.arriving(user.id(), sender(), person.now());
    arriving =
        new Journal(
            nobody.seenOn(settled.today()),
            settled.identities(),
            List.of(),
            java.util.Map.of(),
            List.of(),
            Scope.EVERYTHING,
            settled.now(),
            settled.source(),
            settled.dialogue());
  }

  HabitId habit() {
    return habit;
  }

  /** Where a dialogue can stand after one message, as long as it stays the same dialogue. */
  List<Dialogue> after(Dialogue state) {
    return Stream.of(settled, arriving)
        .flatMap(journal -> messages(journal, state).map(what -> said(journal, what, open(state))))
        .filter(strand -> strand != null && strand.id().equals(OPEN))
        .map(Strand::state)
        .toList();
  }

  /** Whether nothing is open any more once this is said. */
  boolean ends(Dialogue state, Incoming what) {
    return said(settled, what, open(state)) == null;
  }

  /** Where dialogues begin. */
  List<Dialogue> beginnings() {
    return Stream.concat(
            Stream.of(settled, arriving, placed(arriving))
                .flatMap(journal ->
                    messagesToNothing()
                        .flatMap(what -> Stream.ofNullable(said(journal, what, null)))),
            Stream.ofNullable(shownACode()))
        .map(Strand::state)
        .toList();
  }

  /** A code was right, and it is somebody else's. */
  private @Nullable Strand shownACode() {
    var consent = EveryState.consent();
    var shown = new LinkOutcome.Shown(consent.link(), consent.account());
    return said(settled, new Incoming.Commanded("link", "K7QM-2F9X-TR4P"), null, shown);
  }

  /** Somebody who said where they are and has no habit yet. */
  private Journal placed(Journal journal) {
    return new Journal(
        settled.user().seenOn(settled.today()),
        journal.identities(),
        List.of(),
        java.util.Map.of(),
        List.of(),
        Scope.EVERYTHING,
        journal.now(),
        journal.source(),
        journal.dialogue());
  }

  private Stream<Incoming> messages(Journal journal, Dialogue state) {
    var reader = Reader.of(journal, app.unbroken.chat.Capabilities.TELEGRAM);
    var scene = Scene.of(journal, sender());
    var strand = new Strand(OPEN, journal.now(), state);
    var taps =
        Prompt.of(reader, scene, strand, 0)
            .choices()
            .<Incoming>map(choice -> new Incoming.Tapped(choice.tap().data(), "tap"));
    var words = Stream.of("back", "skip", "ok", "change", "cancel", "undo", "help").map(this::line);
    return Stream.of(taps, words, lines(), Stream.of(new Incoming.Located(52.4, 13.1)))
        .flatMap(all -> all);
  }

  private Stream<Incoming> messagesToNothing() {
    var taps = new ArrayList<Tap>();
    for (var beginning : Beginning.values()) {
      taps.add(new Tap.Begin(beginning));
    }
    for (var beginning : HabitBeginning.values()) {
      taps.add(new Tap.BeginWith(habit, beginning));
    }
    for (var beginning : DayBeginning.values()) {
      taps.add(new Tap.BeginOn(habit, settled.today(), beginning));
    }
    Stream<Incoming> lines =
        Stream.of("change walk", "read", "water 3 cups", "new sport 30 daily").map(this::line);
    return Stream.of(
            taps.stream().<Incoming>map(tap -> new Incoming.Tapped(tap.data(), "tap")),
            Stream.<Incoming>of(
                new Incoming.Commanded("start", ""),
                new Incoming.Commanded("new", ""),
                new Incoming.Commanded("pause", ""),
                new Incoming.Located(52.4, 13.1)),
            lines,
            lines())
        .flatMap(all -> all);
  }

  private Stream<Incoming> lines() {
    return LINES.stream().map(this::line);
  }

  private Incoming line(String line) {
    return new Incoming.Said(Typed.clean(line));
  }

  private Strands open(Dialogue state) {
    return new Strands(new Strand(OPEN, settled.now(), state), null);
  }

  private @Nullable Strand said(Journal journal, Incoming what, @Nullable Strands before) {
    return said(journal, what, before, null);
  }

  private @Nullable Strand said(
      Journal journal, Incoming what, @Nullable Strands before, @Nullable LinkOutcome linked) {
    var from = new ChatAddress(Messenger.TELEGRAM, new BotId("bot"), "1");
    var received = new Received("1", from, sender(), what, null, journal.now());
    var stored = before == null ? null : Memory.write(before);
    return switch (conversation.answer(new Turn(received, journal, stored, false, false, linked))) {
      case Decision.NeedsMore<Reply>(var scope) -> throw new AssertionError(scope);
      case Decision.Decided<Reply> decided ->
          Memory.read(decided.outcome().dialogue(), journal.now()).orElseThrow().open();
    };
  }

  private static Sender sender() {
    return new Sender(List.of("1"), "", "en", "");
  }
}
