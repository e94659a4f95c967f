package app.unbroken.delivery.courier;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.reminder.Ring;
import app.unbroken.reminder.Summons;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wanted is asked of the book at the moment of sending. */
class ReminderDraftsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final Person person = Person.somebody().at("2026-03-02T08:00");
  private final HabitId read = person.adds(aHabit("Read").remindingAt("09:00"));

  /** F7: the clock of one instance is hours off, or a little. */
  @ParameterizedTest
  @ValueSource(strings = {"-PT24H", "-PT2H", "-PT30S", "PT0S", "PT30S", "PT2H", "PT24H"})
  void what_rang_is_written_whatever_the_clock_of_the_instance_says(String off) {
    assertThat(written(Duration.parse(off))).isPresent();
  }

  @Test
  void nothing_is_written_of_what_is_done_skipped_paused_archived_or_within_a_vacation() {
    person.checks(read);
    assertThat(written(Duration.ZERO)).isEmpty();
    person.undoes();
    assertThat(written(Duration.ZERO)).isPresent();

    person.skips(read);
    assertThat(written(Duration.ZERO)).isEmpty();
    person.undoes();

    person.habits().archive(read);
    assertThat(written(Duration.ZERO)).isEmpty();
    person.undoes();

    person.habits().pause(read, null);
    assertThat(written(Duration.ZERO)).isEmpty();
    person.undoes();
    assertThat(written(Duration.ZERO)).isPresent();
  }

  @Test
  void a_habit_that_is_gone_leaves_the_others_on_the_card() {
    var summons = new Summons(List.of(item(new HabitId(new UUID(7, 7)), NINE), item(read, NINE)));

    assertThat(written(summons, Duration.ZERO)).isPresent();
  }

  private Optional<Outgoing> written(Duration off) {
    return written(new Summons(List.of(item(read, NINE))), off);
  }

  private Optional<Outgoing> written(Summons summons, Duration off) {
    var drafts = new ReminderDrafts(person.ports().journals(), () -> NINE.plus(off));
    var draft = new Outgoing.Draft(summons.text());
    return drafts.write(letter(draft), draft);
  }

  private static Summons.Item item(HabitId habit, Instant at) {
    return new Summons.Item(habit, new Ring(LocalDate.parse("2026-03-02"), at, at, 0));
  }

  private Letter letter(Outgoing what) {
    var to = new ChatAddress(Messenger.TELEGRAM, new BotId("main"), "anna");
    return new Letter(
        new LetterId(1), person.id(), to, Kind.REMINDER, what, 0, 0, false, false, new UUID(1, 1));
  }
}
