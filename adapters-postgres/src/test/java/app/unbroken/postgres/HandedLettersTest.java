package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Parcels;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.intake.ScriptedClerk;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Handover;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers that leave with the commit that posted them. */
@Tag("slow")
class HandedLettersTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new Random());
  private final Porter porter = new Porter();
  private Database rounds;
  private Bots bots;
  private Outbox outbox;
  private int updates;

  @BeforeEach
  void open() {
    rounds = Database.openForRounds(database.url(), 2);
    bots = new PostgresBots(rounds, Seal.of(Seal.freshKey()));
    bots.keep(Bot.working(WorkspaceId.DEFAULT, Parcels.BOT, Messenger.TELEGRAM), Credentials.NONE);
    outbox = new PostgresOutbox(rounds);
  }

  @AfterEach
  void close() {
    rounds.close();
    assertThat(porter.held).as("room that nobody gave up").isZero();
  }

  @Test
  void an_answer_is_handed_over_and_can_be_finished() {
    serve(said("anna", "hello"));

    var letter = porter.taken.getFirst();
    assertThat(porter.taken).hasSize(1);
    assertThat(letter.to().chat()).isEqualTo("anna");
    assertThat(letter.mayComeTwice()).isTrue();
    assertThat(porter.woken).isEmpty();
    assertThat(outbox.waiting()).isEmpty();
    assertThat(outbox.claim(Parcels.BOT, 10)).isEmpty();
    assertThat(remainingLease()).isBetween(25, 30);

    deliver(letter);
    assertThat(states()).containsExactly("sent");
  }

  @Test
  void a_handed_letter_is_the_one_that_a_claim_would_have_given() {
    serve(said("anna", "hello"));
    var handed = porter.taken.getFirst();

    outbox.giveBack(List.of(handed));
    var claimed = outbox.claim(Parcels.BOT, 1).getFirst();

    assertThat(claimed).usingRecursiveComparison().ignoringFields("lease").isEqualTo(handed);
  }

  @Test
  void an_answer_behind_another_one_waits_until_that_has_left() {
    serve(said("anna", "first"));
    serve(said("anna", "second"));

    assertThat(porter.taken).hasSize(1);
    assertThat(porter.woken).containsExactly(Parcels.BOT);
    assertThat(outbox.claim(Parcels.BOT, 10)).isEmpty();

    deliver(porter.taken.getFirst());
    assertThat(outbox.claim(Parcels.BOT, 10)).hasSize(1);
  }

  @Test
  void of_several_answers_to_one_chat_the_first_is_handed_over() {
    serve(said("anna", "one"), said("boris", "one"), said("anna", "two"));

    assertThat(porter.taken).extracting(it -> it.to().chat()).containsOnlyOnce("anna", "boris");
    assertThat(porter.woken).containsExactly(Parcels.BOT);
    porter.taken.forEach(this::deliver);
    assertThat(outbox.claim(Parcels.BOT, 10)).extracting(it -> it.to().chat()).containsOnly("anna");
  }

  @Test
  void without_room_every_answer_waits() {
    porter.room = 0;
    serve(said("anna", "hello"));

    assertThat(porter.taken).isEmpty();
    assertThat(porter.woken).containsExactly(Parcels.BOT);
    assertThat(outbox.claim(Parcels.BOT, 10)).hasSize(1);
  }

  @Test
  void with_little_room_the_others_wait() {
    porter.room = 2;
    serve(said("anna", "hello"), said("boris", "hello"), said("carl", "hello"));

    assertThat(porter.taken).hasSize(2);
    assertThat(porter.woken).containsExactly(Parcels.BOT);
    assertThat(outbox.claim(Parcels.BOT, 10)).hasSize(1);
  }

  @Test
  void nothing_leaves_for_a_bot_that_is_paused() {
    bots.pause(Parcels.BOT, Duration.ofMinutes(1), "asked to wait");
    assertNothingLeaves();
  }

  @Test
  void nothing_leaves_for_a_bot_that_is_refused() {
    bots.refuse(Parcels.BOT, "unauthorized");
    database.run("update unbroken.bots set paused_until = null");
    assertNothingLeaves();
  }

  @Test
  void nothing_leaves_of_a_kind_that_is_held() {
    new PostgresHolds(rounds).hold(Kind.ANSWER, Duration.ofMinutes(1));
    assertNothingLeaves();
  }

  @Test
  void what_came_before_leaves_no_second_answer() {
    var update = said("anna", "hello");
    serve(update);
    deliver(porter.taken.getFirst());

    assertThat(serve(update)).containsExactly(new Receipt.SeenBefore());

    assertThat(porter.taken).hasSize(1);
    assertThat(states()).containsExactly("sent");
  }

  @Test
  void what_broke_tells_its_person_at_once() {
    serve(said("anna", "boom"), said("boris", "hello"));

    assertThat(porter.taken)
        .extracting(it -> it.to().chat())
        .containsExactlyInAnyOrder("anna", "boris");
  }

  /** The connection ends with the commit: only the database knows whether it is committed. */
  @Test
  void where_nobody_knows_about_the_commit_letters_are_left_to_the_outbox() {
    serve(said("anna", "hello"));
    deliver(porter.taken.getFirst());
    database.run(
        """
        create function unbroken.dies() returns trigger language plpgsql security definer as
          $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
        create constraint trigger dies after insert on unbroken.outbox
          deferrable initially deferred for each row execute function unbroken.dies()
        """);

    try {
      assertThatThrownBy(() -> serve(said("anna", "again"))).isInstanceOf(Unavailable.class);
    } finally {
      database.run("drop function unbroken.dies() cascade");
    }

    assertThat(porter.taken).hasSize(1);
    assertThat(porter.left).hasSize(1);
    outbox.giveBack(porter.left);
    assertThat(outbox.claim(Parcels.BOT, 10)).isEmpty();
  }

  private void assertNothingLeaves() {
    serve(said("anna", "hello"));

    assertThat(porter.taken).isEmpty();
    assertThat(states()).containsExactly("ready");
  }

  private List<Receipt> serve(Parcel... parcels) {
    return new PostgresDesk(database.pool(), ids, PostgresDesk.Copies.NONE, porter)
        .serve(List.of(parcels), new ScriptedClerk(ids), Instant.parse("2026-03-01T12:00:00Z"));
  }

  private Parcel said(String person, String words) {
    return Parcels.from(person, ++updates, words);
  }

  private void deliver(Letter letter) {
    assertThat(outbox.finish(List.of(new Finished(letter, new Ending.Delivered(null)))))
        .containsExactly(letter.id());
  }

  private List<String> states() {
    return database.ask("select state from unbroken.outbox order by letter_id");
  }

  private int remainingLease() {
    var seconds =
        "select extract(epoch from leased_until - clock_timestamp())::int from unbroken.outbox";
    return Integer.parseInt(database.ask(seconds).getFirst());
  }

  /** Has room for many and carries nothing anywhere. */
  private static final class Porter implements Handover {
    private int room = 16;
    private int held;
    private final List<Letter> taken = new ArrayList<>();
    private final List<Letter> left = new ArrayList<>();
    private final List<BotId> woken = new ArrayList<>();

    @Override
    public Hands hands(BotId bot, int wanted) {
      var places = Math.min(room, wanted);
      held += places;
      return new Hands() {
        private int free = places;

        @Override
        public int free() {
          return free;
        }

        @Override
        public void take(List<Letter> letters) {
          taken.addAll(letters);
        }

        @Override
        public void leave(List<Letter> letters) {
          left.addAll(letters);
        }

        @Override
        public void close() {
          held -= free;
          free = 0;
        }
      };
    }

    @Override
    public void wake(BotId bot) {
      woken.add(bot);
    }
  }
}
