package app.unbroken.story;

import static app.unbroken.chat.Messenger.TELEGRAM;
import static app.unbroken.chat.Messenger.WHATSAPP;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Received;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.fixtures.Threads;
import app.unbroken.linking.LinkCode;
import app.unbroken.linking.Linker;
import app.unbroken.linking.OpenLink;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody tries who wants to be somebody else. */
public abstract class TakeoverStories {
  protected final Random chance = new Random(7);
  protected TwoMessengers world;
  protected Side victim;
  protected Side thief;

  protected abstract TwoMessengers world();

  @BeforeEach
  void a_victim_with_habits_and_a_thief_without() {
    world = world();
    victim = world.on(TELEGRAM, "Vera");
    thief = world.on(WHATSAPP, "Theo");
    LinkingStories.lives(victim);
    LinkingStories.has(victim, "read every day");
    LinkingStories.lives(thief);
  }

  protected void nobodyIsJoined() {
    assertThat(world.person(victim)).isNotEqualTo(world.person(thief));
    assertThat(LinkingStories.names(world.book(thief))).isEmpty();
  }

  /** A code that begins like another one: a guess that hits everything but the secret. */
  private String near(String code) {
    return code.substring(0, 2) + LinkCode.random(chance).characters().substring(2);
  }

  @Test
  void h12_five_guesses_kill_a_code_even_for_whoever_knows_it_then() {
    var code = victim.says("/link").code();
    for (var guess = 0; guess < OpenLink.TRIES; guess++) {
      thief.says("link " + near(code)).hears("does not work");
    }

    var accomplice = world.on(WHATSAPP, "Alf");
    LinkingStories.lives(accomplice);
    accomplice.says("link " + code).hears("does not work");
    nobodyIsJoined();
  }

  @Test
  void h12_whoever_guesses_five_times_is_not_listened_to_for_a_while() {
    for (var guess = 0; guess < Linker.TRIES_OF_ONE; guess++) {
      thief.says("link " + LinkCode.random(chance).typed()).hears("does not work");
    }
    var code = victim.says("/link").code();

    thief.says("link " + code).hears("Too many wrong codes");
    world.sleeps(Linker.WINDOW).sleeps(Duration.ofSeconds(1));
    thief.says("link " + code).hears("does not work");
    nobodyIsJoined();
  }

  @Test
  void h12_a_code_is_too_old_after_ten_minutes() {
    var code = victim.says("/link").code();
    world.sleeps(OpenLink.LIVES);

    thief.says("link " + code).hears("does not work");
    nobodyIsJoined();
  }

  @Test
  void h12_a_question_that_waited_too_long_joins_nobody() {
    LinkingStories.shows(victim, thief);
    world.sleeps(OpenLink.LIVES);

    thief.taps("Yes").hears("does not work");
    nobodyIsJoined();
  }

  @Test
  void h12_a_new_code_ends_the_one_before() {
    var old = victim.says("/link").code();
    victim.says("/link");

    thief.says("link " + old).hears("does not work");
    nobodyIsJoined();
  }

  @Test
  void h12_a_code_works_once() {
    var phone = world.on(WHATSAPP, "Vera W");
    LinkingStories.lives(phone);
    var code = victim.says("/link").code();
    phone.says("link " + code).taps("Yes");
    victim.taps("Yes").hears("You are one now");

    thief.says("link " + code).hears("does not work");
    nobodyIsJoined();
  }

  @Test
  void h12_whoever_reads_a_code_over_a_shoulder_comes_too_late() {
    var phone = world.on(WHATSAPP, "Vera W");
    LinkingStories.lives(phone);
    var code = victim.says("/link").code();
    phone.says("link " + code).hears("Is that you?");

    thief.says("link " + code).hears("does not work");
    phone.taps("Yes");
    victim.hears("Vera W").taps("Yes").hears("You are one now");
    nobodyIsJoined();
  }

  @Test
  void h12_a_button_of_somebody_else_joins_nobody() {
    var phone = world.on(WHATSAPP, "Vera W");
    LinkingStories.lives(phone);
    LinkingStories.shows(victim, phone);

    thief.tapsData(phone.button("Yes"));

    phone.taps("Yes");
    thief.tapsData(victim.button("Yes")).hears("This question is over");
    thief.tapsData(victim.button("No")).hears("This question is over");
    nobodyIsJoined();
    victim.taps("Yes").hears("You are one now");
    var undo = phone.button("Undo");
    thief.tapsData(undo).hears("nothing to take back");
    assertThat(world.person(phone)).isEqualTo(world.person(victim));
  }

  /** The thief's own code, sent to the victim: both see it, and either takes it back. */
  @Test
  void h14_a_victim_who_was_lured_sees_whom_they_join_and_takes_it_back() {
    var code = thief.says("/link").code();
    victim.says("/start link_" + code.replace("-", ""));
    victim.hears("Theo", "WhatsApp", "If somebody sent you the code, say no");
    victim.taps("Yes");
    thief.hears("Vera", "Telegram").taps("Yes");
    victim.hears("Theo");

    victim.taps("Undo").hears("Both sides are as they were");

    nobodyIsJoined();
    thief.hears("was taken back").says("/habits").doesNotHear("read");
    victim.says("/habits").hears("read");
  }

  /** The thief's own code, sent to the victim. */
  @Test
  void h14_a_victim_who_was_lured_and_says_no_joins_nobody_and_asks_nobody() {
    var code = thief.says("/link").code();
    victim.says("link " + code).hears("Theo", "WhatsApp").taps("No").hears("Nothing was joined");

    thief.doesNotHear("Vera");
    nobodyIsJoined();
  }

  /** The victim's code, which they were lured into giving away. */
  @Test
  void h14_a_victim_who_gave_a_code_away_is_asked_and_says_no() {
    LinkingStories.shows(victim, thief);
    thief.taps("Yes");
    nobodyIsJoined();

    victim.hears("Theo", "WhatsApp", "If somebody else has your code, say no").taps("No");

    thief.hears("The other side said no").says("/habits").doesNotHear("read");
    nobodyIsJoined();
  }

  @Test
  void h14_a_thief_cannot_say_yes_in_place_of_the_victim() {
    LinkingStories.shows(victim, thief);
    thief.taps("Yes");

    thief.tapsData(victim.button("Yes")).hears("This question is over");
    nobodyIsJoined();
  }

  @Test
  void h14_a_thief_who_leaves_with_everything_leaves_with_nothing() {
    LinkingStories.joins(thief, victim);

    thief.says("/link").taps("Leave").hears("Both sides are as they were");

    nobodyIsJoined();
    victim.says("/habits").hears("read");
  }

  @Test
  void h13_a_name_a_mail_address_or_a_number_joins_nobody() {
    var namesake = world.on(WHATSAPP, "Vera");
    LinkingStories.lives(namesake);
    for (var claim :
        List.of(
            "link vera@example.org",
            "link +49 30 1234567",
            "link " + victim.at().chat(),
            "/start link_" + victim.at().chat(),
            "/link vera@example.org")) {
      namesake.says(claim);
      assertThat(world.person(namesake)).as(claim).isNotEqualTo(world.person(victim));
    }
    assertThat(LinkingStories.names(world.book(namesake))).doesNotContain("read");
  }

  @Test
  void one_messenger_cannot_be_joined_with_itself() {
    var other = world.on(TELEGRAM, "Theo T");
    LinkingStories.lives(other);
    var code = victim.says("/link").code();

    other.says("link " + code).hears("Both sides write from Telegram");
    assertThat(world.person(other)).isNotEqualTo(world.person(victim));
  }

  /** Each shows the other's code, both confirm in the same moment, and so they do when asked. */
  @Test
  void h14_two_who_confirm_each_other_at_once_become_one_once() {
    for (var round = 0; round < 5; round++) {
      var one = world.on(TELEGRAM, "R" + round);
      var other = world.on(WHATSAPP, "S" + round);
      LinkingStories.lives(one);
      LinkingStories.lives(other);
      LinkingStories.has(one, "read every day");
      LinkingStories.has(other, "swim every day");
      var code = one.says("/link").code();
      var back = other.says("/link").code();
      other.says("link " + code).hears("Is that you?");
      one.says("link " + back).hears("Is that you?");
      var taps =
          List.of(
              other.received(new Incoming.Tapped(other.button("Yes"), "tap")),
              one.received(new Incoming.Tapped(one.button("Yes"), "tap")));
      atOnce(taps);
      assertThat(world.person(one)).isNotEqualTo(world.person(other));

      atOnce(
          List.of(
              other.received(new Incoming.Tapped(other.buttonAbove("Yes"), "tap")),
              one.received(new Incoming.Tapped(one.buttonAbove("Yes"), "tap"))));

      assertThat(world.person(one)).isEqualTo(world.person(other));
      assertThat(LinkingStories.names(world.book(one))).containsExactlyInAnyOrder("read", "swim");
    }
  }

  private void atOnce(List<Received> messages) {
    var turn = new AtomicInteger();
    Threads.allAtOnce(messages.size(), () -> world.hand(messages.get(turn.getAndIncrement())));
    world.deliver();
  }

  /** Whatever is done at the moment of a merge is done, and belongs to whoever stays. */
  @Test
  void nothing_is_lost_that_is_done_at_the_same_moment() {
    for (var round = 0; round < 5; round++) {
      var one = world.on(TELEGRAM, "T" + round);
      var other = world.on(WHATSAPP, "U" + round);
      LinkingStories.lives(one);
      LinkingStories.lives(other);
      LinkingStories.has(one, "read every day");
      LinkingStories.has(other, "swim every day");
      LinkingStories.confirms(one, other);
      var acts =
          List.of(
              one.received(new Incoming.Tapped(one.button("Yes"), "tap")),
              one.received(new Incoming.Said("done read")),
              other.received(new Incoming.Commanded("today", "")),
              one.received(new Incoming.Commanded("habits", "")));
      atOnce(acts);

      var book = world.book(one);
      var read = book.habits().stream().filter(it -> it.name().value().equals("read")).findFirst();
      assertThat(book.historyOf(read.orElseThrow().id()).entries()).hasSize(1);
    }
  }

  /** A redelivery of the confirmation, also after the link was taken back, does nothing. */
  @Test
  void h14_a_confirmation_that_comes_again_does_nothing() {
    LinkingStories.confirms(thief, victim);
    var yes = thief.received(new Incoming.Tapped(thief.button("Yes"), "tap"));
    world.hand(yes);
    world.deliver();
    assertThat(world.person(victim)).isEqualTo(world.person(thief));

    assertThat(world.hand(yes)).isEqualTo(new Receipt.SeenBefore());
    victim.taps("Undo");
    assertThat(world.hand(yes)).isEqualTo(new Receipt.SeenBefore());

    nobodyIsJoined();
  }
}
