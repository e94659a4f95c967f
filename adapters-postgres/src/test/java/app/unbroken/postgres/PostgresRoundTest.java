package app.unbroken.postgres;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.chat.Messenger;
import app.unbroken.fixtures.Person;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.Reminding;
import app.unbroken.habit.Snooze;
import app.unbroken.planning.ChangeHabit;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.profile.ChangeProfile.Wish;
import app.unbroken.reminder.Round.Rung;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Time passes by moving what is stored into the past: the database's clock is the only one. */
@Tag("slow")
class PostgresRoundTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final Ringing ringing = new Ringing(database.url());
  private Database rounds;
  private Person person;

  @BeforeEach
  void open() {
    rounds = Database.openForRounds(database.url(), 8);
    person = Person.in(PostgresPorts.on(database.pool()), WorkspaceId.DEFAULT);
    ringing.reachable(person.id(), "anna");
  }

  @AfterEach
  void close() {
    rounds.close();
  }

  @Test
  void a_new_habit_has_its_next_instants_at_once_and_a_habit_without_reminders_has_none() {
    person.adds(aHabit("Read").remindingAt("09:00", "21:00"));
    person.adds(aHabit("Walk"));

    assertThat(
            database.ask(
                "select minute from unbroken.reminders where next_fire_at > now() order by minute"))
        .containsExactly("540", "1260");
  }

  @Test
  void what_is_not_due_does_not_ring() {
    person.adds(aHabit("Read").remindingAt("09:00"));

    assertThat(round().ring(100)).isEqualTo(new Rung(0, 0, 0));
    assertThat(letters()).isZero();
  }

  /** 5 habits at 09:00 = 5 messages, elsewhere. */
  @Test
  void habits_of_one_minute_are_one_letter_and_ring_once() {
    for (var name : new String[] {"Read", "Walk", "Swim", "Sing", "Write"}) {
      person.adds(aHabit(name).remindingAt("09:00"));
    }
    ringing.past("1 minute");

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 1, 0));
    assertThat(round().ring(100)).isEqualTo(new Rung(0, 0, 0));
    assertThat(letters()).isOne();
    assertThat(database.ask("select 1 from unbroken.reminders where next_fire_at <= now()"))
        .isEmpty();
  }

  /** F9: service off for hours; a mark set before the send loses nothing, being the send. */
  @Test
  void after_downtime_up_to_two_hours_are_sent_merged_and_older_ones_are_noted_as_missed() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    person.adds(aHabit("Walk").remindingAt("09:30"));
    var early = person.adds(aHabit("Swim").remindingAt("06:00"));
    ringing.past("70 minutes");
    database.run(
        """
        update unbroken.reminders
        set next_fire_at = now() - interval '3 hours', next_due = now() - interval '3 hours'
        where habit_id = '%s'
        """
            .formatted(early.value()));

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 1, 1));
    assertThat(database.ask("select habit_id from unbroken.missed_reminders"))
        .containsExactly(early.value().toString());
  }

  @Test
  void a_reminder_rings_once_for_a_day_however_the_person_travels() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    ringing.past("1 minute");
    round().ring(100);
    var rung = database.ask("select rung_on from unbroken.reminders").getFirst();

    for (var zone : new String[] {"Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland"}) {
      person.profile().change(new Wish.Zone(zone));
      assertThat(database.ask("select zone from unbroken.reminders")).containsExactly(zone);
      assertThat(
              database.ask(
                  "select 1 from unbroken.reminders where next_day > '%s' and rung_on = '%s'"
                      .formatted(rung, rung)))
          .hasSize(1);
    }
  }

  @Test
  void changed_archived_and_restored_habits_ring_as_they_are() {
    var habit = person.adds(aHabit("Read").remindingAt("09:00"));

    person.habits().archive(habit);
    assertThat(minutes()).isEmpty();
    person.undoes();
    assertThat(minutes()).containsExactly("540");
    change(habit, aHabit("Read").remindingAt("10:00", "11:00").draft().reminding());
    assertThat(minutes()).containsExactly("600", "660");
    change(habit, Reminding.NEVER);
    assertThat(minutes()).isEmpty();
  }

  @Test
  void who_blocked_the_bot_gets_nothing_until_they_write_again() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    database.run("update unbroken.identities set silent_since = now()");
    ringing.past("1 minute");
    round().ring(100);
    assertThat(letters()).isZero();

    database.run("update unbroken.identities set silent_since = null");
    ringing.past("1 minute");
    round().ring(100);
    assertThat(letters()).isOne();
  }

  @Test
  void whoever_has_two_messengers_hears_a_reminder_once_where_they_prefer_it() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    alsoOnWhatsApp("1 hour");

    assertThat(ringsAt(Messenger.WHATSAPP)).containsExactly("whatsapp");
    assertThat(ringsAt(Messenger.TELEGRAM)).containsExactly("telegram");
    assertThat(ringsAt(null)).containsExactly("telegram");
  }

  @Test
  void a_messenger_that_is_blocked_or_whose_window_is_closed_leaves_it_to_the_other_one() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    alsoOnWhatsApp("25 hours");

    assertThat(ringsAt(Messenger.WHATSAPP)).containsExactly("telegram");
    silence("telegram");
    assertThat(ringsAt(Messenger.TELEGRAM)).containsExactly("whatsapp");
    silence("whatsapp");
    assertThat(ringsAt(Messenger.WHATSAPP)).isEmpty();
  }

  private void alsoOnWhatsApp(String lastHeardOf) {
    database.run(
        """
        insert into unbroken.identities
          (workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        select workspace_id, 'whatsapp', 'wa', key, user_id, chat, now() - interval '%s'
        from unbroken.identities
        """
            .formatted(lastHeardOf));
  }

  private static void silence(String messenger) {
    database.run(
        "update unbroken.identities set silent_since = now() where messenger = '%s'"
            .formatted(messenger));
  }

  private List<String> ringsAt(@Nullable Messenger preferred) {
    database.run("delete from unbroken.outbox");
    person.profile().change(new Wish.Prefer(preferred));
    ringing.past("1 minute");
    round().ring(100);
    return database.ask("select messenger from unbroken.outbox");
  }

  /** F8: new rules of zones reach what waits. */
  @Test
  void other_rules_of_zones_find_the_next_instants_anew() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    database.run("update unbroken.reminders set next_fire_at = next_fire_at + interval '1 hour'");
    var newer = new PostgresRound(rounds, "2099a");

    assertThat(newer.follow(100)).isOne();

    assertThat(newer.follow(100)).isZero();
    assertThat(database.ask("select 1 from unbroken.reminders where next_fire_at = next_due"))
        .hasSize(1);
  }

  /** One bad zone stopped everyone, elsewhere. */
  @Test
  void a_reminder_that_nobody_can_read_stops_no_other() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    ringing.crowd(10, "1 minute");
    ringing.past("1 minute");
    database.run(
        """
        update unbroken.reminders set zone = 'Mars/Olympus' where user_id = '%s'
        """
            .formatted(person.id().value()));

    assertThat(round().ring(100)).isEqualTo(new Rung(11, 10, 0));
    assertThat(ringing.due()).isZero();

    database.run("update unbroken.reminders set zone = 'UTC', next_fire_at = now()");
    assertThat(round().ring(100).letters()).isEqualTo(11);
  }

  @Test
  void what_nobody_could_read_for_more_than_two_hours_is_missed_and_does_not_ring() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    ringing.past("3 hours");
    database.run("update unbroken.reminders set zone = 'Mars/Olympus'");
    assertThat(round().ring(100)).isEqualTo(new Rung(1, 0, 0));

    database.run("update unbroken.reminders set zone = 'UTC', next_fire_at = now()");

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 0, 1));
    assertThat(database.ask("select 1 from unbroken.reminders where waits_since is null"))
        .hasSize(1);
  }

  @Test
  void other_rules_of_zones_pass_over_what_nobody_can_read() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    ringing.crowd(1, "-1 day");
    database.run(
        "update unbroken.reminders set zone = 'Mars/Olympus' where user_id = '%s'"
            .formatted(person.id().value()));
    var newer = new PostgresRound(rounds, "2099a");

    assertThat(newer.follow(100)).isEqualTo(2);
    assertThat(newer.follow(100)).isZero();
  }

  /** Lost reminders, elsewhere: a mark that was set before the message was on its way. */
  @Test
  void a_round_that_breaks_off_before_its_letters_are_written_has_not_happened() {
    ringing.crowd(5, "1 minute");
    database.run("revoke insert on unbroken.outbox from unbroken_rounds");
    try {
      assertThatThrownBy(() -> round().ring(100)).isInstanceOf(StoreException.class);
    } finally {
      database.run("grant insert on unbroken.outbox to unbroken_rounds");
    }

    assertThat(ringing.due()).isEqualTo(5);
    assertThat(round().ring(100)).isEqualTo(new Rung(5, 5, 0));
  }

  @Test
  void what_is_due_while_the_person_moves_or_sets_other_quiet_hours_still_rings() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    ringing.past("1 second");

    person.profile().change(new Wish.Zone("Asia/Tokyo"));

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 1, 0));
  }

  @Test
  void what_quiet_hours_held_comes_at_once_when_they_are_given_up() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    database.run(
        """
        update unbroken.reminders
        set next_due = now() - interval '5 hours', next_fire_at = now() + interval '2 hours'
        """);
    assertThat(round().ring(100)).isEqualTo(new Rung(0, 0, 0));

    person.profile().change(new Wish.EndDays(LocalTime.of(2, 0)));

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 1, 0));
    assertThat(database.ask("select kind from unbroken.outbox")).containsExactly("digest");
  }

  /** At least two cards of a minute are two, should the second habit be written down late. */
  @Test
  void a_second_card_of_the_same_minute_is_not_taken_for_the_first() {
    person.adds(aHabit("Read").remindingAt("09:00"));
    ringing.past("1 second");
    round().ring(100);
    person.adds(aHabit("Walk").remindingAt("10:00"));
    database.run(
        """
        update unbroken.reminders
        set next_due = rung.due, next_fire_at = rung.due
        from (select posted_at - interval '1 second' as due from unbroken.outbox) rung
        where minute = 600
        """);

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 1, 0));
    assertThat(letters()).isEqualTo(2);
  }

  @Test
  void what_was_put_off_rings_once_more_and_is_gone() {
    var habit = person.adds(aHabit("Read").remindingAt("09:00"));
    var reminding = aHabit("Read").remindingAt("09:00").draft().reminding();
    var until = Instant.now().plusSeconds(600);
    change(habit, reminding.snoozed(new Snooze(LocalDate.now(ZoneOffset.UTC), until)));
    assertThat(minutes()).containsExactly("540", "1440");
    assertThat(round().ring(100)).isEqualTo(new Rung(0, 0, 0));

    person.profile().change(new Wish.Zone("Asia/Tokyo"));
    assertThat(
            database.ask(
                """
                select 1 from unbroken.reminders
                where minute = 1440 and next_fire_at > now() and next_fire_at < now() + interval '11 min'
                """))
        .hasSize(1);
    database.run(
        """
        update unbroken.reminders set next_due = now(), next_fire_at = now() where minute = 1440
        """);

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 1, 0));
    assertThat(minutes()).containsExactly("540");
  }

  /** F8, while an instance of the older rules still runs. */
  @Test
  void older_rules_of_zones_do_not_undo_newer_ones() {
    ringing.crowd(50, "-1 day");
    var newer = new PostgresRound(rounds, "2099a");
    assertThat(newer.follow(100)).isEqualTo(50);

    assertThat(round().follow(100)).isZero();
  }

  private void change(HabitId habit, Reminding reminding) {
    person.habits().change(habit, new ChangeHabit.Wish.Remind(reminding));
  }

  private PostgresRound round() {
    return new PostgresRound(rounds);
  }

  private List<String> minutes() {
    return database.ask("select minute from unbroken.reminders order by minute");
  }

  private long letters() {
    return ringing.letters();
  }
}
