package app.unbroken.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.fixtures.Person;
import app.unbroken.profile.ChangeProfile.Wish;
import app.unbroken.user.Notice;
import app.unbroken.user.User;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTimesTest {
  private final Person person = Person.somebody();

  @Test
  void weeks_are_told_on_their_first_day_months_on_the_first_and_dangers_in_the_evening() {
    changes(new Wish.Zone("Europe/Berlin"), new Wish.StartWeeks(DayOfWeek.SUNDAY));

    assertThat(next(Notice.WEEK)).isEqualTo("2026-03-08T08:00:00Z");
    assertThat(next(Notice.MONTH)).isEqualTo("2026-04-01T07:00:00Z");
    assertThat(next(Notice.DANGER)).isEqualTo("2026-03-01T19:00:00Z");
  }

  @Test
  void quiet_hours_hold_a_look_back_until_they_end() {
    changes(new Wish.QuietBetween(LocalTime.of(22, 0), LocalTime.of(11, 30)));

    assertThat(next(Notice.WEEK)).isEqualTo("2026-03-02T11:30:00Z");
  }

  @Test
  void a_warning_comes_on_its_own_day_before_or_after_quiet_hours() {
    changes(new Wish.QuietBetween(LocalTime.of(19, 0), LocalTime.of(7, 0)));
    assertThat(next(Notice.DANGER)).isEqualTo("2026-03-01T18:00:00Z");

    changes(new Wish.QuietBetween(LocalTime.of(19, 0), LocalTime.of(21, 15)));
    assertThat(next(Notice.DANGER)).isEqualTo("2026-03-01T21:15:00Z");

    changes(new Wish.QuietBetween(LocalTime.of(19, 0), LocalTime.of(18, 30)));
    assertThat(NoticeTimes.next(Notice.DANGER, person.user(), person.now(), null)).isEmpty();
  }

  @Test
  void only_what_is_wanted_comes_and_all_of_it_in_order() {
    changes(new Wish.Tell(Notice.MONTH, true), new Wish.Tell(Notice.DANGER, true));
    var calls =
        NoticeTimes.between(
            person.user(),
            Instant.parse("2026-05-31T21:00:00Z"),
            Instant.parse("2026-06-01T21:00:00Z"));

    assertThat(calls)
        .extracting(NoticeTimes.Call::notice)
        .containsExactly(Notice.WEEK, Notice.MONTH, Notice.DANGER);
    changes(new Wish.Tell(Notice.WEEK, false));
    assertThat(NoticeTimes.next(person.user(), Instant.parse("2026-03-01T21:00:00Z")))
        .contains(Instant.parse("2026-03-02T20:00:00Z"));
  }

  @Test
  void whoever_moves_the_first_day_of_the_week_hears_of_no_week_twice() {
    var told = LocalDate.parse("2026-03-02");
    changes(new Wish.StartWeeks(DayOfWeek.TUESDAY));
    var from = NoticeTimes.again(Notice.WEEK, told);

    assertThat(
            NoticeTimes.next(
                Notice.WEEK, person.user(), Instant.parse("2026-03-02T12:00:00Z"), from))
        .hasValueSatisfying(ring -> assertThat(ring.day()).isEqualTo("2026-03-10"));
  }

  /** F10, for notices. */
  @Test
  void in_every_zone_each_week_and_each_month_is_told_once_and_never_early() {
    var until = Instant.parse("2027-03-01T00:00:00Z");
    changes(new Wish.Tell(Notice.MONTH, true), new Wish.Tell(Notice.DANGER, true));
    for (var zone : ZoneId.getAvailableZoneIds()) {
      var user = person.user().with(person.user().days().movedTo(ZoneId.of(zone), person.now()));
      assertThat(walk(user, Notice.WEEK, until)).as(zone).hasSizeBetween(52, 53);
      assertThat(walk(user, Notice.MONTH, until)).as(zone).hasSizeBetween(11, 12);
      assertThat(walk(user, Notice.DANGER, person.now().plusSeconds(86_400 * 30L)))
          .as(zone)
          .hasSizeBetween(29, 31);
    }
  }

  private List<LocalDate> walk(User user, Notice notice, Instant until) {
    var days = new ArrayList<LocalDate>();
    var ring = NoticeTimes.next(notice, user, person.now(), null).orElseThrow();
    while (ring.at().isBefore(until)) {
      var wall = ring.at().atZone(user.days().zone());
      assertThat(wall.toLocalTime())
          .isAfterOrEqualTo(LocalTime.of(notice == Notice.DANGER ? 20 : 9, 0));
      assertThat(wall.toLocalDate()).isEqualTo(ring.day());
      assertThat(days).doesNotContain(ring.day());
      days.add(ring.day());
      ring =
          NoticeTimes.next(notice, user, ring.at(), NoticeTimes.again(notice, ring.day()))
              .orElseThrow();
    }
    return days;
  }

  @Test
  void a_bulletin_reads_as_it_was_written() {
    var at = Instant.parse("2026-03-02T09:00:00Z");
    var day = LocalDate.parse("2026-03-02");
    var bulletin =
        new Bulletin(
            List.of(
                new Bulletin.Item(Notice.WEEK, day, at), new Bulletin.Item(Notice.MONTH, day, at)));

    assertThat(Bulletin.isIn(bulletin.text())).isTrue();
    assertThat(Bulletin.read(bulletin.text())).isEqualTo(bulletin);
  }

  private String next(Notice notice) {
    return NoticeTimes.next(notice, person.user(), person.now(), null)
        .orElseThrow()
        .at()
        .toString();
  }

  private void changes(Wish... wishes) {
    for (var wish : wishes) {
      person.profile().change(wish);
    }
  }
}
