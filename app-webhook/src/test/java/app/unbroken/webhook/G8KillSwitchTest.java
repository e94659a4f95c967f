package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresBots;
import app.unbroken.postgres.PostgresHolds;
import app.unbroken.postgres.Seal;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator stops stands still on every instance, and loses nothing. */
@Tag("slow")
class G8KillSwitchTest {
  private static final int PEOPLE = 20;

  private Town town;
  private Database rounds;

  /** How far {@code bots pause} reaches. */
  enum Reach {
    BOT,
    WORKSPACE,
    ALL,
    KIND
  }

  @BeforeEach
  void open() {
    town = Town.today().inNoHurry();
    rounds = Database.openForRounds(town.database, 2);
  }

  @AfterEach
  void close() {
    rounds.close();
    town.close();
  }

  @ParameterizedTest
  @EnumSource(Reach.class)
  void g8_nothing_is_sent_what_comes_in_is_kept_and_resuming_sends_all_but_what_expired(
      Reach reach) {
    town.start();
    town.start();
    var crowd = Crowd.settled(town, 9_800, PEOPLE);

    pause(reach);
    var sent = sends();
    var known = town.count("select count(*) from inbox");
    crowd.everyoneEats();
    Town.until(Duration.ofSeconds(20), () -> town.bot().pendingUpdates() == 0);

    assertThat(town.bot().webhookAnswers()).containsOnly(200);
    assertThat(town.count("select count(*) from inbox")).isEqualTo(known + PEOPLE);
    crowd.hasEatenWhatItSaid();
    Awaitility.await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(4))
        .until(() -> sends() == sent && town.openLetters() == PEOPLE);
    town.run(
        """
        update unbroken.outbox set expires_at = now()
        where finished_at is null and chat::bigint % 2 = 0
        """);
    resume(reach);
    town.settles(Duration.ofSeconds(20));

    assertThat(sends() - sent).isEqualTo(PEOPLE / 2);
    assertThat(town.count("select count(*) from outbox where state = 'expired'"))
        .isEqualTo(PEOPLE / 2);
    Ledger.balances(town);
  }

  @Test
  void g8_reminders_stand_still_while_answers_overtake_them() {
    town.start();
    var crowd = Crowd.settled(town, 9_800, PEOPLE);
    new PostgresHolds(rounds).hold(Kind.REMINDER, Bots.UNTIL_RESUMED);
    try (var pool = Database.open(town.database, 2)) {
      crowd.people().forEach(person -> B1KillsTest.remind(town, pool, person.id()));
    }
    var sent = sends();

    crowd.everyoneEats();
    Town.until(Duration.ofSeconds(20), () -> sends() == sent + PEOPLE);
    assertThat(
            town.count(
                "select count(*) from outbox where finished_at is null and kind = 'reminder'"))
        .isEqualTo(PEOPLE);
    new PostgresHolds(rounds).release(Kind.REMINDER);
    town.settles(Duration.ofSeconds(20));

    assertThat(sends()).isEqualTo(sent + 2 * PEOPLE);
  }

  private void pause(Reach reach) {
    switch (reach) {
      case KIND -> new PostgresHolds(rounds).hold(Kind.ANSWER, Bots.UNTIL_RESUMED);
      case BOT, WORKSPACE, ALL ->
          meant(reach)
              .forEach(bot -> bots().pause(bot.id(), Bots.UNTIL_RESUMED, "paused by an operator"));
    }
  }

  private void resume(Reach reach) {
    switch (reach) {
      case KIND -> new PostgresHolds(rounds).release(Kind.ANSWER);
      case BOT, WORKSPACE, ALL -> meant(reach).forEach(bot -> bots().resume(bot.id()));
    }
  }

  private List<Bot> meant(Reach reach) {
    return bots().list().stream()
        .filter(bot -> reach == Reach.ALL || bot.workspace().equals(WorkspaceId.DEFAULT))
        .toList();
  }

  private PostgresBots bots() {
    return new PostgresBots(rounds, Seal.of(Seal.freshKey()));
  }

  private int sends() {
    return town.bot().calls("sendMessage").size() + town.bot().calls("editMessageText").size();
  }
}
