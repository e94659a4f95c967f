package app.unbroken.postgres;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.profile.ChangeProfile.Wish;
import app.unbroken.reminder.Round.Rung;
import app.unbroken.user.Notice;
import app.unbroken.user.WorkspaceId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Time passes by moving what is stored into the past: the database's clock is the only one. */
@Tag("slow")
class PostgresNoticesTest {
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
  void whoever_has_a_habit_hears_of_their_weeks_and_of_what_they_asked_for() {
    assertThat(notices()).isEmpty();

    person.adds(aHabit("Read"));
    assertThat(notices()).containsExactly("week");
    wishes(Notice.MONTH, true);
    wishes(Notice.DANGER, true);
    assertThat(notices()).containsExactly("danger", "month", "week");
    wishes(Notice.WEEK, false);
    assertThat(notices()).containsExactly("danger", "month");
    person.undoes();
    assertThat(notices()).containsExactly("danger", "month", "week");
    assertThat(round().ring(100)).isEqualTo(new Rung(0, 0, 0));
  }

  @Test
  void what_was_told_is_told_once_for_its_day_wherever_the_person_goes() {
    person.adds(aHabit("Read"));
    ringing.noticesPast("1 minute");

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 1, 0));
    var told = database.ask("select told_on from unbroken.notices").getFirst();
    for (var zone : List.of("Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland")) {
      person.profile().change(new Wish.Zone(zone));
      assertThat(database.ask("select told_on from unbroken.notices")).containsExactly(told);
      assertThat(
              database.ask(
                  "select 1 from unbroken.notices where next_day > told_on and next_fire_at >"
                      + " now()"))
          .hasSize(1);
    }
    assertThat(round().ring(100)).isEqualTo(new Rung(0, 0, 0));
    assertThat(ringing.letters()).isOne();
  }

  @Test
  void a_week_and_a_month_that_end_together_are_one_letter_and_a_warning_is_its_own() {
    person.adds(aHabit("Read"));
    wishes(Notice.MONTH, true);
    wishes(Notice.DANGER, true);
    ringing.noticesPast("1 minute");

    assertThat(round().ring(100)).isEqualTo(new Rung(1, 2, 0));
    assertThat(database.ask("select kind from unbroken.outbox order by kind"))
        .containsExactly("digest", "reminder");
  }

  @Test
  void eight_instances_tell_everybody_once() throws InterruptedException {
    person.adds(aHabit("Read"));
    database.run(
        """
        insert into unbroken.users (workspace_id, user_id, body)
        select 'main', md5(n::text)::uuid, body
        from unbroken.users, generate_series(1, 2000) n;
        insert into unbroken.identities
          (workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        select 'main', 'telegram', 'main', 'k' || n, md5(n::text)::uuid, 'c' || n, now()
        from generate_series(1, 2000) n;
        insert into unbroken.notices
          (workspace_id, user_id, notice, next_day, next_fire_at, rules)
        select 'main', md5(n::text)::uuid, notice, next_day, next_fire_at, rules
        from unbroken.notices, generate_series(1, 2000) n
        """);
    ringing.noticesPast("1 minute");

    var letters = ringing.ringWith(8, 50, PostgresNotices::new);

    assertThat(letters.stream().mapToInt(each -> each).sum()).isEqualTo(2_001);
    assertThat(ringing.letters()).isEqualTo(2_001);
    assertThat(ringing.count("notices where next_fire_at <= now()")).isZero();
  }

  @Test
  void after_downtime_a_look_back_comes_half_a_day_late_and_a_warning_two_hours() {
    person.adds(aHabit("Read"));
    wishes(Notice.DANGER, true);

    ringing.noticesPast("3 hours");
    assertThat(round().ring(100)).isEqualTo(new Rung(1, 1, 1));
    assertThat(database.ask("select kind from unbroken.outbox")).containsExactly("digest");

    ringing.noticesPast("13 hours");
    assertThat(round().ring(100)).isEqualTo(new Rung(1, 0, 2));
    assertThat(ringing.letters()).isOne();
  }

  @Test
  void quiet_hours_the_first_weekday_and_the_rules_of_zones_move_what_waits() {
    person.adds(aHabit("Read"));
    var at = "select next_fire_at at time zone 'UTC' from unbroken.notices";
    assertThat(database.ask(at).getFirst()).endsWith("09:00:00");

    var quiet = new Wish.QuietBetween(LocalTime.of(22, 0), LocalTime.of(10, 15));
    person.profile().change(quiet);
    assertThat(database.ask(at).getFirst()).endsWith("10:15:00");
    for (var day : DayOfWeek.values()) {
      person.profile().change(new Wish.StartWeeks(day));
      assertThat(database.ask("select extract(isodow from next_day) from unbroken.notices"))
          .containsExactly(Integer.toString(day.getValue()));
    }

    database.run(
        "update unbroken.notices set rules = '', next_fire_at = now() + interval '1 year'");
    assertThat(round().follow(100)).isOne();
    assertThat(round().follow(100)).isZero();
    assertThat(database.ask(at).getFirst()).endsWith("10:15:00");
  }

  @Test
  void the_letter_says_what_is_to_be_told_and_waits_as_long_as_that_is_worth_telling() {
    person.adds(aHabit("Read"));
    ringing.noticesPast("1 minute");
    round().ring(100);

    assertThat(
            database.ask(
                """
                select 1
                from unbroken.outbox
                where dedupe_key like 'notice:week:____-__-__'
                  and expires_at between now() + interval '11 hours' and now() + interval '12 hours'
                  and convert_from(body, 'UTF8') like '%bulletin week,%'
                """))
        .hasSize(1);
  }

  private PostgresNotices round() {
    return new PostgresNotices(rounds);
  }

  private void wishes(Notice notice, boolean wanted) {
    person.profile().change(new Wish.Tell(notice, wanted));
  }

  private static List<String> notices() {
    return database.ask("select notice from unbroken.notices order by notice");
  }
}
