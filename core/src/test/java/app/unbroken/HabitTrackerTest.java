package app.unbroken;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.unbroken.audit.AuditEntry;
import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.checkin.Source;
import app.unbroken.journal.OperationId;
import app.unbroken.planning.AddHabit;
import app.unbroken.profile.ChangeProfile;
import app.unbroken.tracking.RecordCheckIn;
import app.unbroken.user.Notice;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HabitTrackerTest {
  private final HabitTracker tracker = HabitTracker.inMemory();
  private final UserId ann = tracker.register(new WorkspaceId("gym"), ZoneId.of("Europe/Berlin"));

  @Test
  void a_person_registered_by_an_application_lives_where_it_says() {
    var days = tracker.find(ann).orElseThrow().days();

    assertThat(days.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(days.zoneKnown()).isTrue();
  }

  @Test
  void a_person_of_a_messenger_is_found_by_their_identity() {
    var from = new ChatAddress(Messenger.TELEGRAM, new BotId("bot"), "42");
    var sender = new Sender(List.of("42"), "Bob", "en", "");
    var workspace = new WorkspaceId("gym");

    var first = tracker.arrive(workspace, from, sender);
    var second = tracker.arrive(workspace, from, sender);

    assertThat(first.first()).isTrue();
    assertThat(second.first()).isFalse();
    assertThat(second.user()).isEqualTo(first.user());
    assertThat(tracker.find(first.user())).isPresent();
    assertThat(tracker.findByIdentity(workspace, Messenger.TELEGRAM, new BotId("bot"), "42"))
        .contains(first.user());
  }

  @Test
  void two_trackers_in_memory_know_nothing_of_each_other() {
    assertThat(HabitTracker.inMemory().find(ann)).isEmpty();
  }

  @Test
  void nobody_is_not_a_person_to_act_for() {
    var nobody = new UserId(new WorkspaceId("gym"), UUID.randomUUID());

    assertThatThrownBy(() -> tracker.habits(nobody).add(aHabit("Read").draft()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tracker.days(nobody).today())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            tracker
                .profile(new UserId(WorkspaceId.DEFAULT, ann.value()))
                .change(new ChangeProfile.Wish.Tell(Notice.DANGER, true)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_administrators_deed_carries_their_name_and_operation() {
    var bob = somebody();
    var admin =
        new HabitTracker(bob.ports())
            .during(new OperationId("cli:7"), Source.ADMINISTRATOR, "admin:root");

    var added = (AddHabit.Outcome.Added) admin.habits(bob.id()).add(aHabit("Read").draft());
    var recorded = (RecordCheckIn.Outcome.Recorded) admin.days(bob.id()).done(added.habit().id());

    assertThat(recorded.entry().source()).isEqualTo(Source.ADMINISTRATOR);
    assertThat(bob.ports().audit().list(WorkspaceId.DEFAULT, bob.id().value(), 0, 9))
        .hasSize(2)
        .extracting(AuditEntry::actor, it -> it.operation().value())
        .containsOnly(tuple("admin:root", "cli:7"));
  }
}
