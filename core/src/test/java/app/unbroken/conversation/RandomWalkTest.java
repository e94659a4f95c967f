package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.conversation.dialogue.Station;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.inmemory.InMemoryAuditLog;
import app.unbroken.inmemory.InMemoryConversations;
import app.unbroken.inmemory.InMemoryJournals;
import app.unbroken.inmemory.InMemoryPeople;
import app.unbroken.inmemory.InMemoryStore;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Someone;
import app.unbroken.story.Story;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Three people do whatever comes to mind, with buttons new and old, their own and each other's.
 * Whatever they do: there is an answer, it obeys the messenger, the menu is one tap away, no
 * dialogue stands where none is declared, and nobody's book changes but their own.
 */
class RandomWalkTest {
  private static final int STEPS = 12_000;
  private static final Set<String> DECLARED =
      Stream.concat(Arrays.stream(Station.values()).map(Station::stored), Stream.of("draft"))
          .collect(Collectors.toSet());

  private final InMemoryStore store = new InMemoryStore();
  private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new Random(3));
  private final InMemoryPeople people = new InMemoryPeople(store, ids);
  private final InMemoryJournals journals = new InMemoryJournals(store, new InMemoryAuditLog());
  private final InMemoryConversations conversations = new InMemoryConversations();

  @ParameterizedTest
  @EnumSource(
      value = Messenger.class,
      names = {"TELEGRAM", "WHATSAPP"})
  void nobody_ever_gets_stuck(Messenger messenger) {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var stage = new ReceptionStage(messenger, people, journals, conversations, ids);
    var story = Story.on(stage);
    var walkers = List.of(story.someone("en"), story.someone("ru"), story.someone("", "1"));
    var last = "";
    for (var step = 0; step < STEPS; step++) {
      var walker = walkers.get(random.nextInt(walkers.size()));
      try {
        var act = new RandomAct(random, walkers, walker);
        last = act.toString();
        var others = walkers.stream().filter(it -> it != walker).toList();
        var before = act.isForeign() ? books(messenger, others, story) : List.<Journal>of();
        act.run();
        check(walker, act);
        if (act.isForeign()) {
          assertThat(books(messenger, others, story)).isEqualTo(before);
        }
        checkDialogue(messenger, walker, story);
        story.sleeps(pause(random));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError(
            "seed %d, step %d: %s after\n%s".formatted(seed, step, last, walker.shown()), broken);
      }
    }
  }

  private void check(Someone walker, RandomAct act) {
    if (act.isSilent()) {
      return;
    }
    assertThat(walker.answered()).as("an answer").isTrue();
    var menu = new Tap.Open(Place.MENU, 0).data();
    var today = new Tap.Open(Place.TODAY, 0).data();
    assertThat(walker.buttons()).anyMatch(it -> it.data().equals(menu) || it.data().equals(today));
    assertThat(walker.text()).doesNotContain("{0}").doesNotContain("null");
  }

  private void checkDialogue(Messenger messenger, Someone walker, Story story) {
    user(messenger, walker)
        .flatMap(user -> journals.read(user, Scope.PROFILE, story.now()))
        .filter(journal -> journal.dialogue().open())
        .ifPresent(journal ->
            assertThat(conversations.read(journal.user().id(), journal.dialogue().version()))
                .isPresent()
                .get()
                .satisfies(kept -> assertThat(DECLARED).contains(kept.name())));
  }

  private List<Journal> books(Messenger messenger, List<Someone> owners, Story story) {
    return owners.stream()
        .flatMap(owner -> user(messenger, owner).stream())
        .flatMap(user -> journals.read(user, Scope.EVERYTHING, story.now()).stream())
        .toList();
  }

  private Optional<UserId> user(Messenger messenger, Someone someone) {
    return people.findByIdentity(WorkspaceId.DEFAULT, messenger, new BotId("bot"), someone.key());
  }

  /** Mostly seconds, now and then a night, seldom weeks. */
  private static Duration pause(Random random) {
    return switch (random.nextInt(60)) {
      case 0 -> Duration.ofDays(1 + random.nextInt(3));
      case 1 -> Duration.ofDays(random.nextInt(40));
      case 2, 3, 4, 5 -> Duration.ofHours(random.nextInt(20));
      default -> Duration.ofSeconds(random.nextInt(600));
    };
  }
}
