package app.unbroken.webhook;

import static app.unbroken.chat.Messenger.WHATSAPP;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.story.LinkingStories;
import app.unbroken.story.Side;
import app.unbroken.story.TakeoverStories;
import app.unbroken.story.TwoMessengers;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Telegram and WhatsApp become one person, from phone to phone over HTTP, and nobody else does. */
@Tag("slow")
class LinkingOnPhonesTest {
  @RegisterExtension static final LinkingTown town = new LinkingTown();

  @Nested
  class Linking extends LinkingStories {
    @Override
    protected TwoMessengers world() {
      return town.world();
    }

    @Test
    void a_reminder_of_both_rings_once_where_it_is_wanted_and_elsewhere_where_it_cannot() {
      has(telegram, "read every day at 21:30");
      has(whatsapp, "swim every day at 21:30");
      joins(telegram, whatsapp);
      telegram.says("/settings").taps("Where I write").taps("WhatsApp");

      wrote(whatsapp, "now()");
      assertThat(remindedIn(telegram, 3)).containsExactly("whatsapp");

      wrote(whatsapp, "now() - interval '25 hours'");
      assertThat(remindedIn(telegram, 2)).containsExactly("telegram");

      town.town()
          .run(
              "update unbroken.identities set silent_since = now() where chat = '%s'"
                  .formatted(telegram.at().chat()));
      assertThat(remindedIn(telegram, 1)).containsExactly("whatsapp");
    }

    @Test
    void a_reminder_that_telegram_refuses_arrives_in_whatsapp_once() {
      has(telegram, "read every day at 21:30");
      joins(telegram, whatsapp);
      telegram.says("/settings").taps("Where I write").taps("Telegram");
      town.town().person(Long.parseLong(telegram.at().chat())).vanishes();
      var phone = town.town().whatsApp().person(whatsapp.at().chat());
      var heard = phone.shown().size();
      wrote(whatsapp, "now()");

      assertThat(remindedIn(telegram, 3)).contains("telegram");

      Town.until(Duration.ofSeconds(10), () -> phone.shown().size() > heard);
      town.town().settles();
      assertThat(phone.shown()).hasSize(heard + 1);
      assertThat(phone.newest().read()).contains("read");
      assertThat(ends(telegram)).containsExactly("telegram dead", "whatsapp sent");
    }

    @Test
    void a_reminder_that_whatsapp_refuses_arrives_in_telegram_once() {
      arrivesInTelegram(() -> town.town().whatsApp().refusesNext(400, 131026));
    }

    @Test
    void a_reminder_that_whatsapp_takes_and_cannot_deliver_arrives_in_telegram_once() {
      arrivesInTelegram(() -> town.town().whatsApp().failsNext(131026));
    }

    private void arrivesInTelegram(Runnable trouble) {
      has(whatsapp, "swim every day at 21:30");
      joins(telegram, whatsapp);
      telegram.says("/settings").taps("Where I write").taps("WhatsApp");
      wrote(whatsapp, "now()");
      var phone = town.town().person(Long.parseLong(telegram.at().chat()));
      var heard = phone.hears().size();
      trouble.run();

      assertThat(remindedIn(whatsapp, 3)).contains("whatsapp");

      Town.until(Duration.ofSeconds(10), () -> phone.hears().size() > heard);
      town.town().settles();
      assertThat(phone.hears()).hasSize(heard + 1);
      assertThat(phone.newest().text()).contains("swim");
      assertThat(ends(whatsapp)).containsExactly("telegram sent", "whatsapp dead");
    }

    /** What became of everything that a round has posted for somebody. */
    private List<String> ends(Side side) {
      return town.town()
          .ask(
              """
              select messenger || ' ' || state from outbox
              where user_id = '%s' and dedupe_key is not null
              order by 1
              """
                  .formatted(world.person(side).value()));
    }

    /**
     * Lets all reminders of a person be due for some minutes, the first ones for today whatever the
     * hour, and says where they went.
     */
    private List<String> remindedIn(Side side, int minutes) {
      var user = world.person(side).value();
      var before = town.town().count("select coalesce(max(letter_id), 0) from outbox");
      town.town()
          .run(
              """
              update unbroken.reminders
              set next_fire_at = date_trunc('minute', now()) - %d * interval '1 minute',
                next_day = case when rung_on is null then (now() at time zone zone)::date
                  else next_day end
              where user_id = '%s'
              """
                  .formatted(minutes, user));
      var since =
          """
          select messenger from outbox
          where letter_id > %d and user_id = '%s' and dedupe_key is not null
          """
              .formatted(before, user);
      Town.until(Duration.ofSeconds(10), () -> !town.town().ask(since).isEmpty());
      return town.town().ask(since);
    }

    private void wrote(Side side, String when) {
      town.town()
          .run(
              "update unbroken.identities set last_inbound = %s where chat = '%s'"
                  .formatted(when, side.at().chat()));
    }
  }

  @Nested
  class Takeovers extends TakeoverStories {
    @Override
    protected TwoMessengers world() {
      return town.world();
    }
  }

  @Test
  void a_change_of_number_that_is_told_again_has_its_effect_once() {
    var world = town.world();
    var ann = world.on(WHATSAPP, "Ann");
    ann.says("/start").says("/cancel").says("read every day").taps("OK");
    var user = world.person(ann);
    var old = ann.at().chat();
    var phone = town.town().whatsApp().person(old);
    var there = phone.changeOfNumber("447700999002", "GB.there");
    assertThat(phone.tells(there)).isEqualTo(200);
    assertThat(chatsOf(user)).containsExactly("447700999002");
    var back = town.town().whatsApp().person("447700999002");
    assertThat(back.tells(back.changeOfNumber(old, "GB.back"))).isEqualTo(200);
    assertThat(chatsOf(user)).containsExactly(old);

    assertThat(phone.tells(there)).isEqualTo(200);

    assertThat(chatsOf(user)).containsExactly(old);
    ann.says("/habits").hears("read");
  }

  private static List<String> chatsOf(UserId user) {
    return town.town()
        .ask("select distinct chat from identities where user_id = '%s'".formatted(user.value()));
  }

  @Test
  void whoever_changes_their_number_stays_who_they_are_and_hears_what_waited() {
    var world = town.world();
    var ann = world.on(WHATSAPP, "Ann");
    ann.says("/start").says("/cancel").says("read every day").taps("OK");
    var user = world.person(ann);
    var phone = town.town().whatsApp().person(ann.at().chat());
    var heard = phone.shown().size();
    town.town().run("update unbroken.bots set paused_until = now() + interval '1 hour'");
    phone.says("today");

    var next = phone.changesNumberTo("447700999001", "GB.anew");
    next.wroteNow();
    town.town().run("update unbroken.bots set paused_until = null");
    Town.until(Duration.ofSeconds(10), () -> !next.shown().isEmpty());

    assertThat(next.newest().read()).contains("read");
    assertThat(phone.shown()).hasSize(heard);
    next.says("habits");
    Town.until(Duration.ofSeconds(10), () -> next.shown().size() == 2);
    assertThat(next.newest().read()).contains("read");
    assertThat(chatsOf(user)).containsExactly("447700999001");
  }
}
