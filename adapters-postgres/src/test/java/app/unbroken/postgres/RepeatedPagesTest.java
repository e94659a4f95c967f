package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.inmemory.InMemoryViews;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.story.DeskStage;
import app.unbroken.story.Someone;
import app.unbroken.story.Stage;
import app.unbroken.story.Story;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * People who look at their pages all the time while they change their books. Whatever was shown
 * from a copy is asked for again at a desk without copies, and has to be the same to the letter.
 */
@Tag("slow")
class RepeatedPagesTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(4);

  private static final int ROUNDS = 60;
  private static final List<String> PAGES = List.of("/today", "/habits", "/stats");
  private static final List<String> CHANGES =
      List.of(
          "done read",
          "water 3",
          "+2 water",
          "skip walk",
          "undo",
          "read 25 yesterday",
          "archive water",
          "restore water",
          "pause walk for a week",
          "resume walk",
          "remind me to read at 8pm",
          "slipped on sugar",
          "water 8 glasses",
          "stretch every 3 days",
          "delete stretch",
          "pause",
          "/cancel",
          "ok",
          "Berlin");

  private final Database rounds = Database.openForRounds(database.url(), 2);
  private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new Random());
  private final ViewCopies copies = new ViewCopies(new InMemoryViews());

  @BeforeEach
  void open() {
    var bot = Bot.working(WorkspaceId.DEFAULT, DeskStage.BOT, Messenger.TELEGRAM);
    new PostgresBots(rounds, Seal.of(Seal.freshKey())).keep(bot, Credentials.NONE);
  }

  @AfterEach
  void close() {
    rounds.close();
  }

  @Test
  void a_page_from_a_copy_is_the_page_as_it_would_be_made_now() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var stage = new Compared();
    var story = Story.on(stage);
    var ann = settled(story.someone("en"));
    for (var round = 0; round < ROUNDS; round++) {
      look(ann, random);
      look(ann, random);
      story.sleeps(Duration.ofMinutes(random.nextInt(8)));
      look(ann, random);
      if (random.nextInt(3) == 0) {
        ann.says(any(CHANGES, random));
        ann.says("/cancel");
      } else if (random.nextInt(4) == 0) {
        var buttons = ann.buttonsOf(random);
        ann.taps(null, buttons.isEmpty() ? "1ot.0" : any(buttons, random).data());
        ann.says("/cancel");
      }
      if (random.nextInt(20) == 0) {
        story.sleeps(Duration.ofHours(random.nextInt(30)));
      }
    }

    assertThat(stage.different).as("seed %d", seed).isEmpty();
    assertThat(copies.counts().hits()).as("copies that were used").isGreaterThan(ROUNDS / 4);
    assertThat(copies.counts().outdated()).as("and passed over").isPositive();
  }

  /** Whoever comes here second is asked nothing and told what they would be told anyway. */
  @Test
  void a_page_is_not_repeated_where_something_was_written_in_the_meantime() {
    var stage = new Compared();
    var story = Story.on(stage);
    assertThat(story.someone().key()).as("is of the other test").isEqualTo("person-1");
    var bob = settled(story.someone("en"));
    bob.says("/today").says("/today");
    assertThat(copies.counts().hits()).isEqualTo(1);

    bob.says("done walk").says("/today").hears("walk · done");
    assertThat(copies.counts().hits()).isEqualTo(1);
    bob.says("/today").hears("walk · done");
    assertThat(copies.counts().hits()).isEqualTo(2);
    bob.says("undo").says("/today").doesNotHear("walk · done");
    assertThat(stage.different).isEmpty();
  }

  private static Someone settled(Someone person) {
    for (var line :
        List.of(
            "/start",
            "London",
            "/cancel",
            "read 20 pages daily",
            "ok",
            "water 8 glasses",
            "ok",
            "walk",
            "ok",
            "no sugar",
            "ok")) {
      person.says(line);
    }
    return person;
  }

  private static void look(Someone person, Random random) {
    person.says(any(PAGES, random));
  }

  private static <T> T any(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  /** Asks a desk with copies first, and one without them whenever a copy was used. */
  private final class Compared implements Stage {
    private final PostgresOutbox outbox = new PostgresOutbox(rounds);
    private final Stage copied =
        new DeskStage(
            Messenger.TELEGRAM,
            new PostgresDesk(database.pool(), ids, new PostgresDesk.Copies(null, copies)),
            outbox,
            ids);
    private final Stage plain =
        new DeskStage(Messenger.TELEGRAM, new PostgresDesk(database.pool(), ids), outbox, ids);
    private final StringBuilder different = new StringBuilder();

    @Override
    public Messenger messenger() {
      return Messenger.TELEGRAM;
    }

    @Override
    public List<Outgoing> receive(Received received, Instant now) {
      var before = copies.counts().hits();
      var says = copied.receive(received, now);
      assertThat(says).isNotEmpty();
      if (copies.counts().hits() > before) {
        var made = plain.receive(again(received), now);
        if (!made.equals(says)) {
          different.append("%s: %s%ninstead of %s%n".formatted(received.what(), says, made));
        }
      }
      return says;
    }

    private static Received again(Received received) {
      return new Received(
          received.updateId() + "-again",
          received.from(),
          received.sender(),
          received.what(),
          received.about(),
          received.sentAt());
    }
  }
}
