package app.unbroken.story;

import static app.unbroken.chat.Messenger.TELEGRAM;
import static app.unbroken.chat.Messenger.WHATSAPP;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.audit.AuditEntry;
import app.unbroken.chat.Incoming;
import app.unbroken.habit.Amount;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.linking.Linker;
import app.unbroken.linking.OpenLink;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two messengers become one person, and two again. */
public abstract class LinkingStories {
  protected TwoMessengers world;
  protected Side telegram;
  protected Side whatsapp;

  protected abstract TwoMessengers world();

  @BeforeEach
  void somebody_writes_from_two_messengers() {
    world = world();
    telegram = world.on(TELEGRAM, "Ann");
    whatsapp = world.on(WHATSAPP, "Ann W");
    lives(telegram);
    world.sleeps(Duration.ofMinutes(3));
    lives(whatsapp);
  }

  protected static void lives(Side side) {
    side.says("/start").says("/cancel");
  }

  protected static Side has(Side side, String habit) {
    return side.says(habit).taps("OK");
  }

  /** From the code of one side to the question on the other. */
  protected static void shows(Side first, Side second) {
    var code = first.says("/link").hears("link ").code();
    second.says("link " + code).hears("Is that you?");
  }

  /** From there to the question on the first one. */
  protected static void confirms(Side first, Side second) {
    shows(first, second);
    second.taps("Yes").hears("Now the other side has to say yes, too");
    first.hears("Your code was sent from here", "Is that you?");
  }

  protected static void joins(Side first, Side second) {
    confirms(first, second);
    first.taps("Yes").hears("You are one now");
  }

  @Test
  void a_code_from_telegram_joins_whatsapp() {
    has(telegram, "read every day");
    has(whatsapp, "swim every day");

    joins(telegram, whatsapp);

    assertThat(world.person(telegram)).isEqualTo(world.person(whatsapp));
    assertThat(names(world.book(telegram))).containsExactlyInAnyOrder("read", "swim");
    telegram.hears("Ann W", "WhatsApp");
    whatsapp.hears("The other side said yes", "Ann", "Telegram");
  }

  @Test
  void a_code_from_whatsapp_joins_telegram() {
    has(telegram, "read every day");
    has(whatsapp, "swim every day");

    joins(whatsapp, telegram);

    telegram.says("done swim").says("/habits").hears("swim", "read");
    whatsapp.says("/habits").hears("swim", "read");
  }

  @Test
  void a_tap_on_the_deep_link_hands_the_code_in() {
    whatsapp.says("link");
    telegram.opens(whatsapp).hears("Is that you?", "Ann W", "WhatsApp");

    telegram.says("/link");
    whatsapp.opens(telegram).hears("Is that you?", "Ann", "Telegram");
  }

  @Test
  void somebody_new_can_hand_a_code_in_with_their_first_message() {
    has(telegram, "read every day");
    var fresh = world.on(WHATSAPP, "Ann anew");
    var code = telegram.says("/link").code();

    fresh.says("link " + code).hears("Is that you?", "Ann").taps("Yes");
    telegram.hears("Is that you?", "Ann anew", "0 habits").taps("Yes").hears("You are one now");

    assertThat(names(world.book(fresh))).containsExactly("read");
  }

  @Test
  void the_second_side_sees_whom_it_joins_and_may_say_no() {
    has(telegram, "read every day");
    has(telegram, "run every day");
    shows(telegram, whatsapp);

    whatsapp.hears("Ann", "Telegram", "2 Mar 2026", "2 habits").taps("No");

    whatsapp.hears("Nothing was joined");
    telegram.doesNotHear("Is that you?");
    theyAreTwo();
  }

  @Test
  void the_first_side_sees_whom_it_joins_and_nothing_is_joined_before_it_says_yes() {
    has(whatsapp, "swim every day");
    confirms(telegram, whatsapp);
    theyAreTwo();

    telegram.hears("Ann W", "WhatsApp", "2 Mar 2026", "1 habit").taps("No");

    telegram.hears("Nothing was joined");
    whatsapp.hears("The other side said no");
    theyAreTwo();
  }

  @Test
  void what_was_refused_is_not_joined_by_a_yes_afterwards() {
    var code = telegram.says("/link").code();
    whatsapp.says("link " + code).taps("Yes");
    var yes = telegram.button("Yes");
    telegram.taps("No");

    telegram.tapsData(yes).hears("This question is over");
    whatsapp.says("link " + code).hears("does not work");
    theyAreTwo();
  }

  @Test
  void ten_minutes_of_silence_let_the_link_go() {
    confirms(telegram, whatsapp);
    world.sleeps(OpenLink.LIVES);

    telegram.taps("Yes").hears("This question is over");
    theyAreTwo();
  }

  @Test
  void the_first_side_has_ten_minutes_of_its_own() {
    var almost = OpenLink.LIVES.minusSeconds(1);
    shows(telegram, whatsapp);
    world.sleeps(almost);
    whatsapp.taps("Yes");
    world.sleeps(almost);

    telegram.taps("Yes").hears("You are one now");
  }

  @Test
  void a_yes_that_is_tapped_again_joins_once() {
    var code = telegram.says("/link").code();
    whatsapp.says("link " + code).taps("Yes");
    whatsapp.says("link " + code).hears("The other side is asked already");
    var yes = telegram.button("Yes");
    var no = telegram.button("No");

    telegram.tapsData(yes).tapsData(yes).hears("You are one already");
    telegram.tapsData(no).hears("You are one already").taps("Undo").hears("taken back");

    telegram.tapsData(yes).hears("This question is over");
    theyAreTwo();
  }

  @Test
  void a_first_side_that_blocked_the_bot_is_not_asked_and_it_is_said() {
    shows(telegram, whatsapp);
    telegram.does(new Incoming.Blocked());

    whatsapp.taps("Yes").hears("has blocked me", "Nothing was joined");
    theyAreTwo();
  }

  @Test
  void a_first_side_that_asks_for_a_new_code_has_let_the_old_link_go() {
    confirms(telegram, whatsapp);
    var yes = telegram.button("Yes");
    telegram.says("/link");

    telegram.tapsData(yes).hears("This question is over");
    theyAreTwo();
  }

  @Test
  void both_sides_read_it_in_their_own_language() {
    var anna = world.on(TELEGRAM, "Анна", "ru");
    anna.says("/start").says("/cancel");
    var code = anna.says("/link").hears("связать ").code();
    whatsapp.says("link " + code).hears("Is that you?", "Анна").taps("Yes");

    anna.hears("Это ты?", "Ann W").taps("Нет").hears("Ничего не связано");
    whatsapp.hears("The other side said no");
  }

  private void theyAreTwo() {
    assertThat(world.person(telegram)).isNotEqualTo(world.person(whatsapp));
  }

  @Test
  void days_and_streaks_are_those_of_both() {
    has(telegram, "read every day").says("done read").says("done read yesterday");
    has(whatsapp, "swim every day").says("done swim");
    var read = standing(telegram, "read");
    var swim = standing(whatsapp, "swim");

    joins(telegram, whatsapp);

    assertThat(standing(telegram, "read")).isEqualTo(read);
    assertThat(standing(whatsapp, "swim")).isEqualTo(swim);
  }

  @Test
  void the_audit_of_both_is_kept_and_says_what_happened() {
    has(whatsapp, "swim every day");
    var absorbed = world.person(whatsapp);
    var before = audit(absorbed.value());

    joins(telegram, whatsapp);

    var survivor = world.person(telegram);
    assertThat(audit(absorbed.value())).containsAll(before);
    assertThat(audit(absorbed.value())).extracting(AuditEntry::act).contains(Linker.LINK);
    assertThat(audit(survivor.value())).extracting(AuditEntry::act).contains(Linker.LINK);
  }

  @Test
  void what_was_done_before_can_still_be_undone() {
    has(whatsapp, "swim every day").says("done swim");
    joins(telegram, whatsapp);

    whatsapp.says("/undo").hears("swim");

    assertThat(world.book(whatsapp).historyOf(habit(whatsapp, "swim").id()).entries()).isEmpty();
  }

  @Test
  void an_undo_gives_both_back_exactly_what_they_had() {
    has(telegram, "read every day").says("done read").says("pause read for a week");
    has(telegram, "water 8 glasses daily").says("+2 water");
    has(whatsapp, "read every day").says("done read");
    has(whatsapp, "swim every day").says("done swim").says("delete swim");
    confirms(telegram, whatsapp);
    var one = whole(world.book(telegram));
    var other = whole(world.book(whatsapp));
    telegram.taps("Yes");

    telegram.taps("Undo").hears("taken back");

    assertThat(whole(world.book(telegram))).isEqualTo(one);
    assertThat(whole(world.book(whatsapp))).isEqualTo(other);
    whatsapp.hears("was taken back");
  }

  @Test
  void an_undo_gives_back_what_was_added_since() {
    has(telegram, "read every day");
    has(whatsapp, "swim every day");
    joins(telegram, whatsapp);
    telegram.says("done swim").says("done read");
    var undo = whatsapp;
    undo.says("/link").taps("Leave").hears("taken back");

    assertThat(names(world.book(telegram))).containsExactly("read");
    assertThat(names(world.book(whatsapp))).containsExactly("swim");
    assertThat(world.book(whatsapp).historyOf(habit(whatsapp, "swim").id()).entries()).hasSize(1);
    assertThat(world.book(telegram).historyOf(habit(telegram, "read").id()).entries()).hasSize(1);
  }

  @Test
  void after_a_day_it_is_too_late_to_undo_but_not_to_leave() {
    has(telegram, "read every day");
    joins(telegram, whatsapp);
    world.sleeps(Duration.ofHours(24));
    whatsapp.says("/today");

    telegram.taps("Undo").hears("That is over");
    telegram.says("/link").taps("Leave WhatsApp").hears("WhatsApp is no longer linked");

    assertThat(names(world.book(telegram))).containsExactly("read");
    whatsapp.hears("no longer linked").says("/start");
    assertThat(world.person(whatsapp)).isNotEqualTo(world.person(telegram));
  }

  @Test
  void habits_of_the_same_name_can_become_one() {
    has(telegram, "read 20 pages every day").says("read 5");
    has(whatsapp, "read 20 pages every day").says("read 7");
    joins(telegram, whatsapp);
    assertThat(names(world.book(telegram))).containsExactlyInAnyOrder("read", "read (2)");

    telegram.taps("One of both").hears("has the days of both");

    var read = habit(telegram, "read");
    var today = world.book(telegram).historyOf(read.id()).entries().getFirst();
    assertThat(today.amount()).isEqualTo(Amount.of(12));
    assertThat(names(world.book(telegram))).containsExactly("read");
  }

  @Test
  void habits_that_became_one_are_two_again_after_an_undo() {
    has(telegram, "read 20 pages every day").says("read 5");
    has(whatsapp, "read 20 pages every day").says("read 7");
    confirms(telegram, whatsapp);
    var one = world.book(telegram);
    var other = world.book(whatsapp);
    telegram.taps("Yes").taps("One of both");

    whatsapp.taps("Undo").hears("taken back");

    assertThat(world.book(telegram).habits()).isEqualTo(one.habits());
    assertThat(world.book(telegram).histories()).isEqualTo(one.histories());
    assertThat(world.book(whatsapp).habits()).isEqualTo(other.habits());
    assertThat(world.book(whatsapp).histories()).isEqualTo(other.histories());
  }

  /** All that a book says, but where it was opened from and when somebody last wrote. */
  private static Map<String, Object> whole(Journal book) {
    return Map.of(
        "user", book.user(),
        "keys", book.identities().stream().map(it -> it.address() + it.key()).toList(),
        "habits", book.habits(),
        "histories", book.histories(),
        "actions", book.actions());
  }

  private List<AuditEntry> audit(UUID user) {
    return world.ports().audit().list(WorkspaceId.DEFAULT, user, 0, 100);
  }

  private Object standing(Side side, String name) {
    return world.book(side).standingOf(habit(side, name));
  }

  protected final Habit habit(Side side, String name) {
    return world.book(side).habits().stream()
        .filter(habit -> !habit.isDeleted() && habit.name().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  protected static List<String> names(Journal book) {
    return book.habits().stream()
        .filter(habit -> !habit.isDeleted())
        .map(habit -> habit.name().value())
        .collect(Collectors.toList());
  }
}
