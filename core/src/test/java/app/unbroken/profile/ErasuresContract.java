package app.unbroken.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.unbroken.HabitTracker;
import app.unbroken.Ports;
import app.unbroken.audit.AuditEntry;
import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.fixtures.HabitSketch;
import app.unbroken.fixtures.Threads;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.journal.OperationId;
import app.unbroken.journal.Scope;
import app.unbroken.planning.AddHabit;
import app.unbroken.profile.Erasures.Grounds;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What {@link Erasures} promise, wherever people are kept. */
public abstract class ErasuresContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final BotId BOT = new BotId("main-bot");

  private final WorkspaceId here = Workspaces.fresh();
  private final WorkspaceId elsewhere = Workspaces.fresh();

  protected abstract Ports ports();

  protected abstract Conversations conversations();

  protected abstract Erasures erasures();

  protected abstract Overdue overdue();

  @Test
  void everything_about_the_person_is_gone() {
    var ann = somebodyBusy("ann");

    assertThat(erasures().erase(ann, grounds("asked for it"))).isTrue();

    assertThat(ports().people().find(ann)).isEmpty();
    assertThat(ports().people().identitiesOf(ann)).isEmpty();
    assertThat(ports().people().findByIdentity(here, Messenger.TELEGRAM, BOT, "ann")).isEmpty();
    assertThat(ports().people().list(here, null, 10)).isEmpty();
    assertThat(ports().journals().read(ann, Scope.EVERYTHING, NOW)).isEmpty();
    assertThat(conversations().read(ann, 1)).isEmpty();
  }

  @Test
  void the_audit_says_who_did_it_and_why() {
    var ann = somebodyBusy("ann");

    erasures().erase(ann, grounds("asked for it"));

    assertThat(ports().audit().list(here, ann.value(), 0, 1))
        .extracting(AuditEntry::act, AuditEntry::actor, AuditEntry::reason, AuditEntry::subject)
        .containsExactly(tuple(Erasures.ACT, "admin:root", "asked for it", ann.value().toString()));
  }

  @Test
  void nobody_else_loses_anything() {
    var ann = somebodyBusy("ann");
    var bob = somebodyBusy("bob");
    var before = ports().journals().read(bob, Scope.EVERYTHING, NOW);

    erasures().erase(ann, grounds(""));

    assertThat(ports().journals().read(bob, Scope.EVERYTHING, NOW)).isEqualTo(before);
    assertThat(conversations().read(bob, 1)).isPresent();
    assertThat(ports().people().list(here, null, 10)).extracting(User::id).containsExactly(bob);
  }

  @Test
  void whoever_comes_back_is_somebody_new() {
    var ann = somebodyBusy("ann");
    erasures().erase(ann, grounds(""));

    var back = ports().people().arrive(here, telegram("ann"), sender("ann"), NOW);

    assertThat(back.first()).isTrue();
    assertThat(back.user()).isNotEqualTo(ann);
  }

  @Test
  void an_unknown_person_leaves_no_line() {
    var nobody = new UserId(here, UUID.randomUUID());
    var ann = somebodyBusy("ann");
    var forged = new UserId(elsewhere, ann.value());

    assertThat(erasures().erase(nobody, grounds(""))).isFalse();
    assertThat(erasures().erase(forged, grounds(""))).isFalse();

    assertThat(ports().audit().list(here, nobody.value(), 0, 10)).isEmpty();
    assertThat(ports().audit().list(elsewhere, ann.value(), 0, 10)).isEmpty();
    assertThat(ports().people().find(ann)).isPresent();
  }

  @Test
  void whoever_asked_is_forgotten_a_day_later_and_not_before() {
    var ann = somebodyBusy("ann");
    var bob = somebodyBusy("bob");
    asksToBeForgotten(bob, NOW.plusSeconds(60));
    asksToBeForgotten(ann, NOW);
    var forgotten = new ArrayList<UserId>();
    var almost = NOW.plus(RequestErasure.GRACE).minusSeconds(1);

    assertThat(forgetting(almost, forgotten).round(10)).isZero();
    assertThat(overdue().people(NOW.plus(Duration.ofDays(2)), 10)).containsExactly(ann, bob);
    assertThat(overdue().people(NOW.plus(Duration.ofDays(2)), 1)).containsExactly(ann);

    assertThat(forgetting(almost.plusSeconds(1), forgotten).round(10)).isOne();
    assertThat(forgotten).containsExactly(ann);
    assertThat(ports().people().find(ann)).isEmpty();
    assertThat(ports().people().find(bob)).isPresent();
    assertThat(ports().audit().list(here, ann.value(), 0, 1))
        .extracting(AuditEntry::act, AuditEntry::actor)
        .containsExactly(tuple(Erasures.ACT, "unbroken"));
  }

  @Test
  void whoever_chose_to_stay_at_the_last_moment_stays() {
    var ann = somebodyBusy("ann");
    asksToBeForgotten(ann, NOW);
    var later = NOW.plus(Duration.ofDays(2));
    assertThat(overdue().people(later, 10)).containsExactly(ann);

    tracker(NOW).profile(ann).cancelErasure();

    assertThat(erasures().eraseOverdue(ann, groundsAt(later))).isFalse();
    assertThat(overdue().people(later, 10)).isEmpty();
    assertThat(ports().people().find(ann)).isPresent();
  }

  private void asksToBeForgotten(UserId user, Instant at) {
    tracker(at).profile(user).requestErasure();
  }

  private HabitTracker tracker(Instant at) {
    var ports = ports();
    return new HabitTracker(
        new Ports(ports.people(), ports.journals(), ports.audit(), () -> at, ports.ids()));
  }

  private Forgetting forgetting(Instant at, List<UserId> forgotten) {
    return new Forgetting(overdue(), erasures(), forgotten::add, () -> at, ports().ids());
  }

  private static Grounds groundsAt(Instant at) {
    return new Grounds(at, "somebody", "", new OperationId("test"));
  }

  @Test
  void nothing_survives_that_is_written_at_the_same_moment() {
    for (var round = 0; round < 5; round++) {
      var ann = somebodyBusy("at-once-" + round);
      var turn = new AtomicInteger();

      var erased =
          Threads.allAtOnce(
              6,
              () ->
                  turn.incrementAndGet() == 3
                      ? erasures().erase(ann, grounds(""))
                      : addsSomething(ann));

      assertThat(erased).contains(true);
      assertThat(ports().journals().read(ann, Scope.EVERYTHING, NOW)).isEmpty();
      assertThat(ports().people().identitiesOf(ann)).isEmpty();
    }
  }

  private boolean addsSomething(UserId user) {
    try {
      new HabitTracker(ports()).habits(user).add(HabitSketch.aHabit("Run").draft());
    } catch (IllegalArgumentException unknownByNow) {
      assertThat(unknownByNow).hasMessageContaining("no such person");
    }
    return false;
  }

  /** Known by a messenger, with a habit that was done, and in the middle of a dialogue. */
  private UserId somebodyBusy(String key) {
    var user = ports().people().arrive(here, telegram(key), sender(key), NOW).user();
    var tracker = new HabitTracker(ports());
    var added = tracker.habits(user).add(HabitSketch.aHabit("Read").draft());
    tracker.days(user).done(((AddHabit.Outcome.Added) added).habit().id());
    conversations().write(user, 1, new StoredDialogue("new-habit", 1, Map.of("name", "Swim")));
    return user;
  }

  private static Grounds grounds(String reason) {
    return new Grounds(NOW, "admin:root", reason, new OperationId("test:erase"));
  }

  private static Sender sender(String key) {
    return new Sender(List.of(key), "Ann", "en", "");
  }

  private static ChatAddress telegram(String chat) {
    return new ChatAddress(Messenger.TELEGRAM, BOT, chat);
  }
}
