package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Raw;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.postgres.Database;
import app.unbroken.postgres.PostgresDesk;
import app.unbroken.telegram.TelegramInbound;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One update that breaks whatever touches it; many servers; order. */
@Tag("slow")
class G5PoisonTest {
  private Town town;

  @BeforeEach
  void open() {
    town = Town.today().inNoHurry();
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void g5_poison_is_set_aside_and_has_its_effect_once_when_it_can() {
    town.start();
    var crowd = Crowd.settled(town, 9_600, 20);
    breakOn("entries");
    var poisoned = crowd.people().getFirst();
    var start = System.nanoTime();

    crowd.everyoneEats();
    town.settles(Duration.ofSeconds(30));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(town.bot().webhookAnswers()).containsOnly(200);
    assertThat(poisoned.newest().text()).contains("something broke");
    var letters = town.ask("select dead_letter from dead_letters");
    assertThat(letters).hasSize(1);
    assertThat(town.ask("select exception from dead_letters").getFirst()).isNotBlank();
    town.run("drop trigger breaks on unbroken.entries");
    assertThat(replayed(letters.getFirst())).isInstanceOf(Receipt.Handled.class);
    assertThat(replayed(letters.getFirst())).isInstanceOf(Receipt.SeenBefore.class);
    town.settles();
    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  @Test
  void g5_poison_that_cannot_even_be_regretted_is_kept_and_acknowledged() {
    town.start();
    var crowd = Crowd.settled(town, 9_600, 20);
    breakOn("inbox");

    crowd.everyoneEats();
    town.settles(Duration.ofSeconds(30));

    assertThat(town.bot().webhookAnswers()).containsOnly(200);
    assertThat(town.ask("select count(*) from dead_letters where user_id is null"))
        .containsExactly("1");
    town.run("drop trigger breaks on unbroken.inbox");
    assertThat(replayed(town.ask("select dead_letter from dead_letters").getFirst()))
        .isInstanceOf(Receipt.Handled.class);
    town.settles();
    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  /** Whatever is written there for the first of the crowd. */
  private void breakOn(String table) {
    town.run(
        """
        create function break() returns trigger language plpgsql as $$
        begin
          if new.user_id = (select user_id from unbroken.identities where chat = '9600') then
            raise exception 'broken';
          end if;
          return new;
        end $$;
        create trigger breaks before insert on unbroken.%s
          for each row execute function break()
        """
            .formatted(table));
  }

  private Receipt replayed(String letter) {
    try (var pool = Database.open(town.database, 2)) {
      var ids = new TimeOrderedIds(InstantSource.system(), new Random());
      var raw =
          HexFormat.of()
              .parseHex(
                  town.ask(
                          "select encode(raw, 'hex') from dead_letters where dead_letter = '%s'"
                              .formatted(letter))
                      .getFirst());
      var inbound = new TelegramInbound(new BotId("telegram"), InstantSource.system());
      var reading = (TelegramInbound.Reading.Something) inbound.read(raw);
      return new PostgresDesk(pool, ids)
          .replay(
              new DeadLetterId(letter),
              new Parcel(WorkspaceId.DEFAULT, reading.received(), new Raw(raw)),
              new ConversationClerk(new Conversation(ids)),
              Instant.now());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void g7_several_servers_on_one_database_keep_every_chat_in_order(int servers) {
    for (var number = 0; number < servers; number++) {
      town.start();
    }
    var crowd = Crowd.settled(town, 9_700, 100);
    town.telegram
        .faults()
        .some("sendMessage", 0.2, 5, app.unbroken.telegram.fake.Fault.slow(Duration.ofMillis(20)));

    for (var round = 0; round < 5; round++) {
      crowd.everyoneEats();
    }
    town.settles(Duration.ofSeconds(60));

    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }

  @Test
  void g10_what_is_posted_at_the_same_time_in_one_chat_leaves_in_the_order_of_its_letters() {
    town.start();
    town.start();
    town.start();
    var crowd = Crowd.settled(town, 9_900, 1);
    var person = crowd.people().getFirst();
    try (var pool = Database.open(town.database, 2)) {
      for (var round = 0; round < 50; round++) {
        crowd.eats(person);
        B1KillsTest.remind(town, pool, person.id());
      }
    }
    town.settles(Duration.ofSeconds(60));

    crowd.hasEatenWhatItSaid();
    Ledger.balances(town);
  }
}
