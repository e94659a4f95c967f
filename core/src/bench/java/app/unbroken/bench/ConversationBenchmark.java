package app.unbroken.bench;

import app.unbroken.HabitTracker;
import app.unbroken.Ports;
import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.conversation.Conversation;
import app.unbroken.conversation.Reply;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.conversation.Turn;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Amount;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.Target;
import app.unbroken.habit.Unit;
import app.unbroken.inmemory.InMemoryAuditLog;
import app.unbroken.inmemory.InMemoryJournals;
import app.unbroken.inmemory.InMemoryPeople;
import app.unbroken.inmemory.InMemoryStore;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.tracking.HowMuch;
import app.unbroken.tracking.RecordCheckIn;
import app.unbroken.tracking.Way;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to decide one update: core alone, the book of somebody with eight habits and two
 * months of days in memory, as it is loaded for such an update.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ConversationBenchmark {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<String> NAMES =
      List.of("walk", "water", "read books", "gym", "piano", "no sugar", "meditate", "sleep early");

  private Conversation conversation;
  private Journal day;
  private HabitId habit;
  private @Nullable StoredDialogue dialogue;

  @Setup
  public void live() {
    var ids = new TimeOrderedIds(InstantSource.system(), new Random(1));
    var store = new InMemoryStore();
    var journals = new InMemoryJournals(store, new InMemoryAuditLog());
    var people = new InMemoryPeople(store, ids);
    UserId user = null;
    for (var past = 60; past >= 0; past--) {
      var clock = InstantSource.fixed(NOW.minusSeconds(past * 86_400L));
      var tracker =
          new HabitTracker(new Ports(people, journals, new InMemoryAuditLog(), clock, ids));
      if (user == null) {
        user = tracker.register(WorkspaceId.DEFAULT, ZoneId.of("Europe/London"));
        for (var name : NAMES) {
          tracker.habits(user).add(draft(name));
        }
      }
      var book = journals.read(user, Scope.TODAY, clock.instant()).orElseThrow();
      if (past > 0) {
        for (var some : book.habits()) {
          var done =
              new RecordCheckIn.CheckIn(
                  some.id(), book.today(), new HowMuch.Done(), "", Way.DIRECTLY);
          tracker.days(user).checkIn(done);
        }
      }
    }
    conversation = new Conversation(ids);
    day = journals.read(user, Scope.TODAY, NOW).orElseThrow();
    day = seen(day);
    habit = day.habits().getFirst().id();
    dialogue =
        answered(day, new Incoming.Said("read 20 pages every weekday at 21:30"), null).dialogue();
  }

  @Benchmark
  public Object tap_on_a_reminder() {
    return decided(day, tapped(Origin.REMINDER), null);
  }

  @Benchmark
  public Object tap_on_the_list_of_the_day() {
    return decided(day, tapped(Origin.LIST), null);
  }

  @Benchmark
  public Object check_in_typed() {
    return decided(day, new Incoming.Said("+2 water"), null);
  }

  @Benchmark
  public Object habit_typed_in_one_line() {
    return decided(day, new Incoming.Said("swim 20 min every weekday at 21:30"), null);
  }

  @Benchmark
  public Object list_of_the_day() {
    return decided(day, new Incoming.Commanded("today", ""), null);
  }

  @Benchmark
  public Object answer_in_a_dialogue() {
    return decided(day, new Incoming.Said("ok"), dialogue);
  }

  @Benchmark
  public Object line_that_is_not_understood() {
    return decided(day, new Incoming.Said("qwrtp zxcvb mnbvc lkjhg"), null);
  }

  private Incoming tapped(Origin origin) {
    return new Incoming.Tapped(new Tap.Complete(habit, day.today(), origin).data(), "tap");
  }

  private Decision<Reply> decided(Journal journal, Incoming what, @Nullable StoredDialogue open) {
    var from = new ChatAddress(Messenger.TELEGRAM, new BotId("bot"), "1");
    var sender = new Sender(List.of("1"), "", "en", "");
    var received = new Received("1", from, sender, what, null, NOW);
    return conversation.answer(new Turn(received, journal, open, false, false));
  }

  private Reply answered(Journal journal, Incoming what, @Nullable StoredDialogue open) {
    return switch (decided(journal, what, open)) {
      case Decision.Decided<Reply> answer -> answer.outcome();
      case Decision.NeedsMore<Reply>(var scope) -> throw new IllegalStateException("" + scope);
    };
  }

  private static HabitDraft draft(String name) {
    var draft = HabitDraft.daily(new HabitName(name));
    return switch (name) {
      case "water" -> draft.targeting(Target.AtLeast.of(Amount.of(8), new Unit("glasses")));
      case "no sugar" -> draft.targeting(new Target.Avoid());
      default -> draft;
    };
  }

  /** Somebody who wrote today already. */
  private static Journal seen(Journal journal) {
    return new Journal(
        journal.user().seenOn(journal.today()),
        journal.identities(),
        journal.habits(),
        journal.histories(),
        journal.actions(),
        journal.scope(),
        journal.now(),
        journal.source(),
        journal.dialogue());
  }
}
