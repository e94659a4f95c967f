package app.unbroken.profile;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static app.unbroken.fixtures.Person.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Messenger;
import app.unbroken.fixtures.Person;
import app.unbroken.profile.ChangeProfile.Outcome;
import app.unbroken.profile.ChangeProfile.Wish;
import app.unbroken.user.DayEnd;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import app.unbroken.user.Notice;
import app.unbroken.user.QuietHours;
import app.unbroken.user.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeProfileTest {
  private final Person ann = somebody();

  @Test
  void a_person_says_how_to_be_addressed() {
    changes(new Wish.Name("  Ann\n Marie "));
    changes(new Wish.Speak(Language.RUSSIAN));
    changes(new Wish.ReadHours(HourStyle.TWELVE));

    var profile = ann.user().profile();
    assertThat(profile.name().value()).isEqualTo("Ann Marie");
    assertThat(profile.language()).isEqualTo(Language.RUSSIAN);
    assertThat(profile.hours()).isEqualTo(HourStyle.TWELVE);
  }

  @Test
  void a_person_says_when_to_be_spoken_to() {
    var ten = LocalTime.of(22, 0);
    var seven = LocalTime.of(7, 0);
    changes(new Wish.QuietBetween(ten, seven));
    changes(new Wish.Prefer(Messenger.WHATSAPP));
    changes(new Wish.Tell(Notice.DANGER, true));
    changes(new Wish.Tell(Notice.WEEK, false));

    var attention = ann.user().attention();
    assertThat(attention.quiet()).isEqualTo(new QuietHours.Between(ten, seven));
    assertThat(attention.preferred()).isEqualTo(Messenger.WHATSAPP);
    assertThat(attention.notices()).containsExactly(Notice.DANGER);

    changes(new Wish.NeverQuiet());
    changes(new Wish.Prefer(null));
    assertThat(ann.user().attention().quiet()).isEqualTo(new QuietHours.Never());
    assertThat(ann.user().attention().preferred()).isNull();
  }

  @Test
  void what_is_so_already_is_not_written() {
    assertThat(ann.profile().change(new Wish.Speak(Language.ENGLISH)))
        .isEqualTo(new Outcome.Unchanged(ann.user()));
    assertThat(ann.profile().change(new Wish.Zone("utc")))
        .isEqualTo(new Outcome.Unchanged(ann.user()));
    assertThat(ann.profile().change(new Wish.EndDays(LocalTime.MIDNIGHT)))
        .isEqualTo(new Outcome.Unchanged(ann.user()));
    assertThat(ann.profile().change(new Wish.Freeze(true)))
        .isEqualTo(new Outcome.Unchanged(ann.user()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "europe/berlin", " Europe/Berlin\u0000 "})
  void a_zone_is_known_by_its_name_in_any_case(String name) {
    changes(new Wish.Zone(name));

    assertThat(ann.user().days().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Berlin", "Mars/Base", "+99:00", "Europe/Berlin; drop table"})
  void an_unknown_zone_is_refused(String name) {
    assertThat(ann.profile().change(new Wish.Zone(name))).isEqualTo(new Outcome.UnknownZone(name));
  }

  @Test
  void a_day_ends_at_six_at_the_latest() {
    changes(new Wish.EndDays(LocalTime.of(6, 0)));
    assertThat(ann.user().days().end()).isEqualTo(new DayEnd(LocalTime.of(6, 0)));

    assertThat(ann.profile().change(new Wish.EndDays(LocalTime.of(6, 1))))
        .isEqualTo(new Outcome.DayEndsTooLate(LocalTime.of(6, 0)));
  }

  @Test
  void quiet_hours_need_two_different_times() {
    assertThat(ann.profile().change(new Wish.QuietBetween(LocalTime.NOON, LocalTime.NOON)))
        .isEqualTo(new Outcome.QuietHoursEmpty(LocalTime.NOON));
  }

  @Test
  void a_journey_keeps_the_day_open_until_it_is_over_at_both_places() {
    changes(new Wish.Zone("Europe/Berlin"));
    ann.at("2026-03-10T12:00");

    changes(new Wish.Zone("America/Los_Angeles"));

    assertThat(dayAt("2026-03-11T06:59:00Z")).isEqualTo("2026-03-10");
    assertThat(dayAt("2026-03-11T07:00:00Z")).isEqualTo("2026-03-11");

    ann.at("2026-03-12T12:00");
    changes(new Wish.Zone("Asia/Tokyo"));
    assertThat(dayAt("2026-03-13T06:59:00Z")).isEqualTo("2026-03-12");
    assertThat(dayAt("2026-03-13T07:00:00Z")).isEqualTo("2026-03-13");
  }

  @Test
  void a_date_that_a_journey_jumped_over_asks_for_nothing() {
    changes(new Wish.Zone("Pacific/Pago_Pago"));
    var read = ann.at("2026-03-10T12:00").adds(aHabit("Read"));
    ann.checks(read);
    ann.at("2026-03-11T23:30").checks(read);

    changes(new Wish.Zone("Pacific/Kiritimati"));

    ann.on("2026-03-13").checks(read);
    assertThat(ann.user().vacations().all())
        .containsExactly(new Span(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 12)));
    assertThat(ann.standing(read).current().length()).isEqualTo(3);

    ann.days().undo();
  }

  @Test
  void changing_the_zone_changes_no_past_verdict() {
    var read = ann.on("2026-03-01").adds(aHabit("Read"));
    for (var day = 1; day <= 9; day++) {
      ann.on("2026-03-0" + day).checks(read);
    }
    var before = ann.standing(read);

    changes(new Wish.Zone("Pacific/Auckland"));

    assertThat(ann.standing(read)).isEqualTo(before);
  }

  @Test
  void another_first_weekday_is_heard_by_weeks_behind_a_checkpoint() {
    var gym = ann.on("2026-01-05").adds(aHabit("Gym").timesPerWeek(2));
    for (var week = 0; week < 20; week++) {
      var sunday = LocalDate.of(2026, 1, 11).plusWeeks(week);
      ann.on(sunday.toString()).checks(gym);
      ann.on(sunday.plusDays(1).toString()).checks(gym);
    }
    var byMonday = ann.standing(gym).best().length();

    changes(new Wish.StartWeeks(DayOfWeek.SUNDAY));

    assertThat(ann.days().today().rows().getFirst().standing()).isEqualTo(ann.standing(gym));
    assertThat(ann.standing(gym).best().length()).isEqualTo(20).isGreaterThan(byMonday);
  }

  @Test
  void freezes_end_and_begin_again_on_the_day_they_are_asked_to() {
    ann.on("2026-03-05");
    changes(new Wish.Freeze(false));
    ann.on("2026-03-09");
    changes(new Wish.Freeze(true));

    var freezing = ann.user().freezing();
    assertThat(freezing.cover(LocalDate.of(2026, 3, 4))).isTrue();
    assertThat(freezing.cover(LocalDate.of(2026, 3, 5))).isFalse();
    assertThat(freezing.cover(LocalDate.of(2026, 3, 8))).isFalse();
    assertThat(freezing.cover(LocalDate.of(2026, 3, 9))).isTrue();
  }

  @Test
  void everything_is_to_be_forgotten_after_a_day_unless_the_person_stays() {
    var eraseAt = ann.now().plus(RequestErasure.GRACE);

    assertThat(ann.profile().requestErasure())
        .isEqualTo(new RequestErasure.Outcome.Requested(eraseAt));
    assertThat(ann.on("2026-03-02").profile().requestErasure())
        .isEqualTo(new RequestErasure.Outcome.AlreadyRequested(eraseAt));
    assertThat(ann.user().eraseAt()).isEqualTo(eraseAt);

    assertThat(ann.profile().cancelErasure()).isEqualTo(new CancelErasure.Outcome.Staying());
    assertThat(ann.profile().cancelErasure())
        .isEqualTo(new CancelErasure.Outcome.WasNotRequested());
    assertThat(ann.user().eraseAt()).isNull();
  }

  private void changes(Wish wish) {
    assertThat(ann.profile().change(wish)).isInstanceOf(Outcome.Changed.class);
  }

  private String dayAt(String instant) {
    return ann.user().dayAt(Instant.parse(instant)).toString();
  }
}
