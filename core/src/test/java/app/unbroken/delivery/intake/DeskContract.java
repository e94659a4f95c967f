package app.unbroken.delivery.intake;

import static app.unbroken.fixtures.Threads.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every desk promises. */
public abstract class DeskContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Fixture fixture;
  private Clerk clerk;
  private int updates;

  /** Everything a test needs of a desk at which nobody was served yet. */
  public interface Fixture {
    Desk desk();

    Ports ports();

    Outbox outbox();

    DeadLetters deadLetters();

    /** How many lines the audit has about a person. */
    int auditLines(UserId user);
  }

  protected abstract Fixture fixture();

  @BeforeEach
  void open() {
    fixture = fixture();
    clerk = new ScriptedClerk(fixture.ports().ids());
  }

  @Test
  void an_update_has_its_effect_and_its_answer() {
    assertThat(tell("anna", "new")).isEqualTo(new Receipt.Handled());
    assertThat(tell("anna", "log")).isEqualTo(new Receipt.Handled());

    assertThat(heardBy("anna")).containsExactly("begun", "logged");
    assertThat(amountOf("anna")).isEqualTo("amount 1");
    assertThat(fixture.auditLines(userOf("anna"))).isEqualTo(2);
  }

  @Test
  void the_first_contact_is_known_as_such() {
    tell("anna", "hello");
    tell("anna", "again");
    serve(said("boris", "one"), said("boris", "two"), said("carl", "one"));

    assertThat(heardBy("anna")).containsExactly("welcome hello", "again");
    assertThat(heardBy("boris")).containsExactly("welcome one", "two");
    assertThat(heardBy("carl")).containsExactly("welcome one");
  }

  @Test
  void the_same_update_has_its_effect_once() {
    tell("anna", "new");
    var log = said("anna", "log");

    assertThat(serve(log)).containsExactly(new Receipt.Handled());
    assertThat(serve(log)).containsExactly(new Receipt.SeenBefore());
    assertThat(serve(log, log)).containsOnly(new Receipt.SeenBefore());

    assertThat(amountOf("anna")).isEqualTo("amount 1");
    assertThat(heardBy("anna")).containsExactly("begun", "logged", "amount 1");
  }

  @Test
  void the_same_update_twice_in_one_group_has_its_effect_once() {
    tell("anna", "new");
    var log = said("anna", "log");

    assertThat(serve(log, log, log))
        .containsExactly(new Receipt.Handled(), new Receipt.SeenBefore(), new Receipt.SeenBefore());

    assertThat(amountOf("anna")).isEqualTo("amount 1");
  }

  @Test
  void a_hundred_times_the_same_update_at_once_has_its_effect_once() {
    tell("anna", "new");
    var log = said("anna", "log");

    var receipts = allAtOnce(20, () -> IntStream.range(0, 5).mapToObj(i -> insist(log)).toList());

    assertThat(receipts.stream().flatMap(List::stream).flatMap(List::stream))
        .hasSize(100)
        .containsOnlyOnce(new Receipt.Handled())
        .containsOnly(new Receipt.Handled(), new Receipt.SeenBefore());
    assertThat(amountOf("anna")).isEqualTo("amount 1");
    assertThat(heardBy("anna")).containsExactly("begun", "logged", "amount 1");
  }

  @Test
  void the_same_first_contact_from_everywhere_makes_one_person() {
    var hello = said("anna", "hello");

    allAtOnce(12, () -> insist(hello));

    assertThat(heardBy("anna")).containsExactly("welcome hello");
    assertThat(fixture.ports().people().list(WorkspaceId.DEFAULT, null, 10)).hasSize(1);
  }

  @Test
  void one_persons_updates_of_a_group_are_decided_one_after_the_other() {
    serve(said("anna", "new"), said("anna", "log"), said("boris", "new"), said("anna", "log"));
    serve(said("anna", "amount"), said("anna", "undo"), said("anna", "amount"));

    assertThat(heardBy("anna"))
        .containsExactly("begun", "logged", "logged", "amount 2", "undone", "amount 1");
    assertThat(heardBy("boris")).containsExactly("begun");
  }

  @Test
  void groups_at_the_same_time_lose_nothing() {
    var people = List.of("anna", "boris", "carl", "dora");
    people.forEach(person -> tell(person, "new"));

    allAtOnce(
        8,
        () -> {
          for (var round = 0; round < 25; round++) {
            var group = new ArrayList<Parcel>();
            people.forEach(person -> group.add(said(person, "log")));
            Collections.shuffle(group);
            insist(group.toArray(Parcel[]::new));
          }
          return null;
        });

    for (var person : people) {
      assertThat(amountOf(person)).isEqualTo("amount 200");
    }
  }

  @Test
  void a_decision_gets_as_much_of_the_book_as_it_asks_for() {
    tell("anna", "new");

    assertThat(amountOf("anna")).isEqualTo("amount 0");
  }

  @Test
  void an_open_dialogue_is_there_for_the_next_update_and_closes() {
    tell("anna", "open gate");
    tell("anna", "where");
    serve(said("anna", "open door"), said("anna", "where"), said("anna", "open room"));
    tell("anna", "where");
    tell("anna", "close");
    tell("anna", "where");

    assertThat(heardBy("anna"))
        .containsExactly(
            "at gate", "at gate", "at door", "at door", "at room", "at room", "closed", "at home");
  }

  @Test
  void a_broken_update_is_buried_and_nobody_else_notices() {
    serve(said("anna", "new"), said("boris", "new"));

    var receipts =
        serve(
            said("anna", "log"),
            said("anna", "boom"),
            said("boris", "log"),
            said("anna", "log"),
            said("boris", "greedy"));

    assertThat(receipts.get(0)).isEqualTo(new Receipt.Handled());
    assertThat(receipts.get(1)).isInstanceOf(Receipt.Buried.class);
    assertThat(receipts.get(2)).isEqualTo(new Receipt.Handled());
    assertThat(receipts.get(3)).isEqualTo(new Receipt.Handled());
    assertThat(receipts.get(4)).isInstanceOf(Receipt.Buried.class);
    var id = ((Receipt.Buried) receipts.get(1)).letter();
    assertThat(heardBy("anna")).containsExactly("begun", "logged", "sorry " + id.value(), "logged");
    assertThat(amountOf("anna")).isEqualTo("amount 2");
    assertThat(amountOf("boris")).isEqualTo("amount 1");
  }

  @Test
  void a_dead_letter_says_where_it_broke_and_repeats_no_words() {
    var boom = said("anna", "boom");
    var id = ((Receipt.Buried) serve(boom).getFirst()).letter();

    var letter = fixture.deadLetters().find(id).orElseThrow();
    assertThat(letter.raw()).isEqualTo(boom.raw());
    assertThat(letter.updateId()).isEqualTo(boom.received().updateId());
    assertThat(letter.cause().exception()).isEqualTo("java.lang.IllegalStateException");
    assertThat(letter.cause().trace()).contains("ScriptedClerk").doesNotContain("secret");
    assertThat(letter.replayedAt()).isNull();
    assertThat(fixture.deadLetters().list(WorkspaceId.DEFAULT, false, null, 10)).hasSize(1);
  }

  @Test
  void a_buried_update_that_comes_again_is_not_tried_again() {
    var boom = said("anna", "boom");
    serve(boom);

    assertThat(serve(boom)).containsExactly(new Receipt.SeenBefore());
    assertThat(heardBy("anna")).hasSize(1);
  }

  @Test
  void a_replayed_dead_letter_has_its_effect_once() {
    tell("anna", "new");
    var boom = said("anna", "boom");
    var id = ((Receipt.Buried) serve(boom).getFirst()).letter();
    var mended = new Parcel(boom.workspace(), saying(boom, "log"), boom.raw());

    assertThat(replay(id, boom)).isInstanceOf(Receipt.Buried.class);
    assertThat(replay(id, mended)).isEqualTo(new Receipt.Handled());
    assertThat(replay(id, mended)).isEqualTo(new Receipt.SeenBefore());

    assertThat(amountOf("anna")).isEqualTo("amount 1");
    assertThat(fixture.deadLetters().list(WorkspaceId.DEFAULT, false, null, 10)).isEmpty();
    assertThat(fixture.deadLetters().list(WorkspaceId.DEFAULT, true, null, 10)).hasSize(1);
  }

  @Test
  void what_could_not_even_be_read_is_kept_once() {
    var letters = fixture.deadLetters();
    var raw = new Raw(new byte[] {0, 1, 2});
    var cause = Cause.of(new IllegalArgumentException("no"));

    var id = letters.bury(WorkspaceId.DEFAULT, Parcels.BOT, "77", raw, cause);

    assertThat(letters.bury(WorkspaceId.DEFAULT, Parcels.BOT, "77", raw, cause)).isEqualTo(id);
    assertThat(letters.find(id).orElseThrow().raw()).isEqualTo(raw);
    assertThat(letters.drop(id)).isTrue();
    assertThat(letters.drop(id)).isFalse();
    assertThat(letters.find(id)).isEmpty();
  }

  @Test
  void whoever_blocked_the_bot_is_silent_until_they_write_again() {
    tell("anna", "hello");
    serve(parcel("anna", new Incoming.Blocked()));
    assertThat(isSilent("anna")).isTrue();

    tell("anna", "back");
    assertThat(isSilent("anna")).isFalse();
    assertThat(heardBy("anna")).containsExactly("welcome hello", "back");
  }

  @Test
  void what_waits_for_a_number_that_was_given_up_leaves_to_the_new_one() {
    tell("anna", "hello");
    tell("berta", "hello");
    var user = userOf("anna");

    var moved = serve(renamed("anna", "anna2"));
    assertThat(moved).containsExactly(new Receipt.Handled());

    assertThat(userOf("anna2")).isEqualTo(user);
    assertThat(heardBy("anna")).isEmpty();
    assertThat(heardBy("anna2")).containsExactly("welcome hello");
    assertThat(heardBy("berta")).containsExactly("welcome hello");
    assertThat(fixture.ports().people().identitiesOf(user))
        .extracting(identity -> identity.address().chat())
        .containsOnly("anna2");
    tell("anna2", "back");
    assertThat(heardBy("anna2")).containsExactly("welcome hello", "back");
  }

  @Test
  void a_change_of_address_that_is_told_again_moves_nobody_back() {
    tell("anna", "hello");
    var there = renamed("anna", "anna2");
    serve(there);
    serve(renamed("anna2", "anna"));
    var user = userOf("anna");

    assertThat(serve(there)).containsExactly(new Receipt.SeenBefore());

    assertThat(fixture.ports().people().identitiesOf(user))
        .extracting(identity -> identity.address().chat())
        .containsOnly("anna");
  }

  @Test
  void a_message_that_comes_again_is_no_sign_of_life() {
    var hello = said("anna", "hello");
    serve(hello);
    serve(parcel("anna", new Incoming.Blocked()));

    assertThat(serve(hello, said("boris", "hello")))
        .containsExactly(new Receipt.SeenBefore(), new Receipt.Handled());

    assertThat(isSilent("anna")).isTrue();
  }

  @Test
  void whoever_writes_too_fast_is_told_so_and_nothing_else_happens() {
    tell("anna", "new");
    var log = said("anna", "log");

    serve(new Parcel(log.workspace(), log.received(), log.raw(), true));

    assertThat(heardBy("anna")).containsExactly("begun", "not so fast");
    assertThat(amountOf("anna")).isEqualTo("amount 0");
  }

  private Receipt tell(String person, String text) {
    return serve(said(person, text)).getFirst();
  }

  private List<Receipt> serve(Parcel... parcels) {
    return fixture.desk().serve(List.of(parcels), clerk, NOW);
  }

  /** As a messenger does: whatever was not acknowledged comes again. */
  private List<Receipt> insist(Parcel... parcels) {
    for (var attempt = 1; ; attempt++) {
      try {
        return serve(parcels);
      } catch (Unavailable busy) {
        assertThat(attempt).isLessThan(10);
      }
    }
  }

  private Receipt replay(DeadLetterId letter, Parcel parcel) {
    return fixture.desk().replay(letter, parcel, clerk, NOW);
  }

  private synchronized Parcel parcel(String person, Incoming what) {
    return Parcels.from(person, ++updates, what);
  }

  private synchronized Parcel renamed(String person, String now) {
    var before = parcel(person, new Incoming.Renamed());
    var of = before.received();
    var from = new ChatAddress(of.from().messenger(), of.from().bot(), now);
    var sender = new Sender(List.of(person, now), "", "", "");
    var received = new Received(of.updateId(), from, sender, of.what(), of.about(), of.sentAt());
    return new Parcel(before.workspace(), received, before.raw());
  }

  private Parcel said(String person, String text) {
    return parcel(person, new Incoming.Said(text));
  }

  private static Received saying(Parcel parcel, String text) {
    var before = parcel.received();
    return new Received(
        before.updateId(),
        before.from(),
        before.sender(),
        new Incoming.Said(text),
        before.about(),
        before.sentAt());
  }

  private String amountOf(String person) {
    tell(person, "amount");
    return heardBy(person).getLast();
  }

  private UserId userOf(String person) {
    return fixture
        .ports()
        .people()
        .findByIdentity(WorkspaceId.DEFAULT, Messenger.TELEGRAM, Parcels.BOT, person)
        .orElseThrow();
  }

  private boolean isSilent(String person) {
    return fixture.ports().people().identitiesOf(userOf(person)).getFirst().silentSince() != null;
  }

  private final List<Letter> delivered = new ArrayList<>();

  /** Everything that was ever posted to a person, in order. */
  private List<String> heardBy(String person) {
    var outbox = fixture.outbox();
    for (var some = outbox.claim(Parcels.BOT, 64);
        !some.isEmpty();
        some = outbox.claim(Parcels.BOT, 64)) {
      delivered.addAll(some);
      outbox.finish(
          some.stream().map(letter -> new Finished(letter, new Ending.Delivered(null))).toList());
    }
    return delivered.stream()
        .filter(letter -> letter.to().chat().equals(person))
        .map(letter -> ((Outgoing.Show) letter.what()).card().text().characters())
        .toList();
  }
}
