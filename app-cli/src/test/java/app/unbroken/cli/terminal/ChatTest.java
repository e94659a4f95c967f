package app.unbroken.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Card;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Sender;
import app.unbroken.chat.Text;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.Reception;
import app.unbroken.inmemory.InMemoryAuditLog;
import app.unbroken.inmemory.InMemoryConversations;
import app.unbroken.inmemory.InMemoryJournals;
import app.unbroken.inmemory.InMemoryPeople;
import app.unbroken.inmemory.InMemoryStore;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.WorkspaceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot says by itself while somebody sleeps or thinks. */
class ChatTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir Path folder;

  /** Rings every three hours. */
  private static final class Bell implements Unasked {
    private Instant last = NOW;

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
      return Optional.of(last.plus(Duration.ofHours(3))).filter(next -> !next.isAfter(until));
    }

    @Override
    public List<Outgoing> due(Instant now) {
      if (now.isBefore(last.plus(Duration.ofHours(3)))) {
        return List.of();
      }
      last = now;
      return List.of(Outgoing.show(Card.of(Text.plain("Ring at " + now))));
    }
  }

  @Test
  void what_is_due_during_a_sleep_is_said_at_its_own_time() {
    var said = chat(new Bell(), new Scripted(false, ":sleep PT8H", ":sleep PT1H"));

    assertThat(said)
        .containsExactly(
            "Ring at 2026-03-02T11:00:00Z\n\n",
            "Ring at 2026-03-02T14:00:00Z\n\n",
            "Ring at 2026-03-02T17:00:00Z\n\n");
  }

  @Test
  void a_bell_that_names_the_past_does_not_hold_up_the_night() {
    var stuck =
        new Unasked() {
          @Override
          public Optional<Instant> next(Instant after, Instant until) {
            return Optional.of(after);
          }

          @Override
          public List<Outgoing> due(Instant now) {
            return List.of();
          }
        };

    assertThat(chat(stuck, new Scripted(false, ":sleep P1D"))).isEmpty();
  }

  @Test
  void before_a_person_the_bot_speaks_up_while_they_think() {
    var said = new ArrayList<String>();
    var patient = new Scripted(true);
    patient.said = said;
    patient.thinking =
        () -> Awaitility.await().until(() -> said.stream().anyMatch(line -> line.contains("Psst")));

    chat(once("Psst"), patient);

    assertThat(said).containsSubsequence("Psst\n\n");
  }

  @Test
  void a_person_is_told_how_to_begin_and_where_a_sleep_ended() {
    var said = chat(Unasked.NOTHING, new Scripted(true, ":sleep PT8H"));

    assertThat(said).hasSize(2);
    assertThat(said.getFirst()).contains("/start", ":help");
    assertThat(said.getLast()).contains("2026-03-02T16:00:00Z");
  }

  @Test
  void behind_a_pipe_it_waits_until_time_passes() {
    assertThat(chat(once("Psst"), new Scripted(false, ":help"))).hasSize(1);
    assertThat(chat(once("Psst"), new Scripted(false, ":sleep PT1M"))).containsExactly("Psst\n\n");
  }

  @Test
  void a_failure_is_told_to_a_person_who_may_then_go_on() {
    var broken = failing();

    var said = chat(broken, new Scripted(true, ":sleep PT1M", ":help"));

    assertThat(said.get(1)).startsWith("That did not work and is not saved: ");
    assertThat(said.getLast()).contains(":quit leaves");
  }

  private List<String> chat(Unasked unasked, Scripted console) {
    var clock = new SteeredClock(InstantSource.system(), NOW);
    var ids = new TimeOrderedIds(clock, new Random(1));
    var store = new InMemoryStore();
    var reception =
        new Reception(
            new Conversation(ids),
            new InMemoryPeople(store, ids),
            new InMemoryJournals(store, new InMemoryAuditLog()),
            new InMemoryConversations());
    var sender = new Sender(List.of("me"), "", "en", "");
    new Chat(reception, unasked, WorkspaceId.DEFAULT, sender, clock, console, folder).run();
    return console.said;
  }

  private static Unasked once(String text) {
    var left = new ArrayList<>(List.of(Outgoing.show(Card.of(Text.plain(text)))));
    return new Unasked() {
      @Override
      public Optional<Instant> next(Instant after, Instant until) {
        return Optional.empty();
      }

      @Override
      public List<Outgoing> due(Instant now) {
        var due = List.copyOf(left);
        left.clear();
        return due;
      }
    };
  }

  private static Unasked failing() {
    return new Unasked() {
      @Override
      public Optional<Instant> next(Instant after, Instant until) {
        throw new IllegalStateException("broken");
      }

      @Override
      public List<Outgoing> due(Instant now) {
        return List.of();
      }
    };
  }

  /** Types some lines, thinks, and leaves. */
  private static final class Scripted implements Console {
    private final boolean interactive;
    private final List<String> lines;
    private List<String> said = new ArrayList<>();
    private Runnable thinking = () -> {};

    Scripted(boolean interactive, String... lines) {
      this.interactive = interactive;
      this.lines = new ArrayList<>(List.of(lines));
    }

    @Override
    public String read() {
      thinking.run();
      return lines.isEmpty() ? null : lines.removeFirst();
    }

    @Override
    public void print(String words) {
      said.add(words);
    }

    @Override
    public boolean isInteractive() {
      return interactive;
    }

    @Override
    public void close() {}
  }
}
