package app.unbroken.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.Credentials;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every outbox promises. */
public abstract class OutboxContract {
  protected static final WorkspaceId WORKSPACE = new WorkspaceId("home");
  protected static final BotId BOT = new BotId("main");
  private static final BotId OTHER = new BotId("other");
  private static final ChatAddress ANNA = chat(BOT, "anna");
  private static final ChatAddress BORIS = chat(BOT, "boris");
  private static final BotId NUMBER = new BotId("number");
  private static final ChatAddress ANNA_TOO =
      new ChatAddress(Messenger.WHATSAPP, NUMBER, "447700900123");

  private Fixture fixture;
  private Outbox outbox;
  private Bots bots;

  /** Everything a test needs of an outbox that is empty. */
  public interface Fixture {
    Outbox outbox();

    Postbox postbox();

    Bots bots();

    /** A person who can be reached at an address. */
    UserId somebodyAt(ChatAddress address);

    /** They are in another messenger, too. */
    void canAlsoBeReachedAt(UserId user, ChatAddress address);

    boolean isSilent(ChatAddress address);

    LetterState stateOf(LetterId letter);

    /** As if so much time had passed. */
    void later(Duration howMuch);
  }

  protected abstract Fixture fixture();

  @BeforeEach
  void twoBots() {
    fixture = fixture();
    outbox = fixture.outbox();
    bots = fixture.bots();
    bots.keep(Bot.working(WORKSPACE, BOT, Messenger.TELEGRAM), Credentials.NONE);
    bots.keep(Bot.working(WORKSPACE, OTHER, Messenger.TELEGRAM), Credentials.NONE);
  }

  @Test
  void letters_of_a_chat_leave_one_by_one_in_the_order_they_were_posted() {
    var first = post(ANNA, answer("first"));
    var second = post(ANNA, answer("second"));

    var claimed = outbox.claim(BOT, 10);
    assertThat(claimed).extracting(Letter::id).containsExactly(first);
    assertThat(outbox.claim(BOT, 10)).isEmpty();

    deliver(claimed.getFirst());
    assertThat(outbox.claim(BOT, 10)).extracting(Letter::id).containsExactly(second);
  }

  @Test
  void a_letter_arrives_as_it_was_posted() {
    post(ANNA, answer("as it is"));

    var letter = outbox.claim(BOT, 1).getFirst();

    assertThat(letter.what()).isEqualTo(answer("as it is"));
    assertThat(letter.to()).isEqualTo(ANNA);
    assertThat(letter.kind()).isEqualTo(Kind.ANSWER);
    assertThat(letter.attempts()).isZero();
    assertThat(letter.doubts()).isZero();
    assertThat(letter.expired()).isFalse();
    assertThat(letter.interrupted()).isFalse();
  }

  @Test
  void answers_leave_before_reminders_and_reminders_before_digests() {
    var digest = post(chat(BOT, "a"), Kind.DIGEST, answer("digest"));
    var reminder = post(chat(BOT, "b"), Kind.REMINDER, answer("reminder"));
    var answer = post(chat(BOT, "c"), Kind.ANSWER, answer("answer"));

    assertThat(outbox.claim(BOT, 2)).extracting(Letter::id).containsExactly(answer, reminder);
    assertThat(outbox.claim(BOT, 2)).extracting(Letter::id).containsExactly(digest);
  }

  @Test
  void among_equals_the_one_that_waits_longest_leaves_first() {
    var older = post(BORIS, answer("older"));
    fixture.later(Duration.ofSeconds(1));
    post(ANNA, answer("newer"));

    assertThat(outbox.claim(BOT, 1)).extracting(Letter::id).containsExactly(older);
  }

  @Test
  void every_bot_has_letters_of_its_own() {
    post(chat(OTHER, "anna"), answer("there"));

    assertThat(outbox.waiting()).containsExactly(OTHER);
    assertThat(outbox.claim(BOT, 10)).isEmpty();
    assertThat(outbox.claim(OTHER, 10)).hasSize(1);
    assertThat(outbox.waiting()).isEmpty();
  }

  @Test
  void several_couriers_never_claim_the_same_letter() throws Exception {
    var posted = new HashSet<LetterId>();
    for (var chat = 0; chat < 100; chat++) {
      posted.add(post(chat(BOT, "chat" + chat), answer("hello")));
    }

    var claimed = new ArrayList<LetterId>();
    try (var couriers = Executors.newFixedThreadPool(4)) {
      Callable<List<Letter>> claimAll = this::claimUntilEmpty;
      for (var courier : couriers.invokeAll(List.of(claimAll, claimAll, claimAll, claimAll))) {
        courier.get().forEach(letter -> claimed.add(letter.id()));
      }
    }

    assertThat(claimed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(posted);
  }

  private List<Letter> claimUntilEmpty() {
    var all = new ArrayList<Letter>();
    for (var some = outbox.claim(BOT, 7); !some.isEmpty(); some = outbox.claim(BOT, 7)) {
      all.addAll(some);
    }
    return all;
  }

  @Test
  void a_letter_to_be_tried_again_holds_back_the_later_ones_of_its_chat_alone() {
    var first = post(ANNA, answer("first"));
    post(ANNA, answer("second"));
    var letter = outbox.claim(BOT, 1).getFirst();

    finish(letter, new Ending.Again(Duration.ofSeconds(30), true, false, "down"));
    var other = post(BORIS, answer("other"));

    assertThat(outbox.claim(BOT, 10)).extracting(Letter::id).containsExactly(other);
    fixture.later(Duration.ofSeconds(31));
    var again = outbox.claim(BOT, 10);
    assertThat(again).extracting(Letter::id).containsExactly(first);
    assertThat(again.getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void only_what_counts_is_counted() {
    post(ANNA, answer("again"));

    finish(outbox.claim(BOT, 1).getFirst(), new Ending.Again(Duration.ZERO, false, false, "wait"));
    finish(outbox.claim(BOT, 1).getFirst(), new Ending.Again(Duration.ZERO, true, true, "hm"));

    var letter = outbox.claim(BOT, 1).getFirst();
    assertThat(letter.attempts()).isEqualTo(1);
    assertThat(letter.doubts()).isEqualTo(1);
  }

  @Test
  void whoever_lost_the_lease_cannot_finish() {
    var id = post(ANNA, answer("slow"));
    var slow = outbox.claim(BOT, 1).getFirst();
    fixture.later(Outbox.LEASE.plusSeconds(1));
    var taken = outbox.claimExpired(10).getFirst();

    assertThat(finish(slow, new Ending.Delivered(new MessageId("1")))).isFalse();
    assertThat(outbox.begin(List.of(slow))).isEmpty();
    outbox.giveBack(List.of(slow));
    assertThat(fixture.stateOf(id)).isEqualTo(LetterState.LEASED);

    assertThat(finish(taken, new Ending.InDoubt("interrupted"))).isTrue();
    assertThat(fixture.stateOf(id)).isEqualTo(LetterState.UNCERTAIN);
  }

  @Test
  void a_lease_that_holds_is_not_taken_away() {
    post(ANNA, answer("in time"));
    outbox.claim(BOT, 1);
    fixture.later(Outbox.LEASE.minusSeconds(5));

    assertThat(outbox.claimExpired(10)).isEmpty();
  }

  @Test
  void what_must_not_come_twice_was_interrupted_only_if_it_had_begun() {
    var idle = post(ANNA, Kind.REMINDER, answer("idle"));
    var begun = post(BORIS, Kind.REMINDER, answer("begun"));
    var letters = outbox.claim(BOT, 10);
    outbox.begin(letters.stream().filter(letter -> letter.id().equals(begun)).toList());

    fixture.later(Outbox.LEASE.plusSeconds(1));

    assertThat(outbox.claimExpired(10))
        .filteredOn(Letter::interrupted)
        .extracting(Letter::id)
        .containsExactly(begun);
    assertThat(fixture.stateOf(idle)).isEqualTo(LetterState.LEASED);
  }

  @Test
  void what_may_come_twice_counts_as_interrupted_in_any_case() {
    post(ANNA, answer("perhaps"));
    outbox.claim(BOT, 1);
    fixture.later(Outbox.LEASE.plusSeconds(1));

    assertThat(outbox.claimExpired(10)).allMatch(Letter::interrupted).hasSize(1);
  }

  @Test
  void what_is_given_back_waits_as_if_it_had_never_been_claimed() {
    var id = post(ANNA, answer("back"));
    outbox.giveBack(outbox.claim(BOT, 1));

    assertThat(fixture.stateOf(id)).isEqualTo(LetterState.READY);
    assertThat(outbox.claim(BOT, 1)).extracting(Letter::id).containsExactly(id);
  }

  @Test
  void a_letter_that_is_too_late_is_marked_so() {
    post(new Posting(ANNA, Kind.ANSWER, answer("late"), Duration.ofSeconds(5)));
    fixture.later(Duration.ofSeconds(6));

    var letter = outbox.claim(BOT, 1).getFirst();
    assertThat(letter.expired()).isTrue();
    finish(letter, new Ending.TooLate());
    assertThat(fixture.stateOf(letter.id())).isEqualTo(LetterState.EXPIRED);
  }

  @Test
  void nothing_is_claimed_for_a_bot_that_is_paused() {
    post(ANNA, answer("patience"));

    bots.pause(BOT, Duration.ofSeconds(60), "asked to wait");
    assertThat(outbox.waiting()).isEmpty();
    assertThat(outbox.claim(BOT, 1)).isEmpty();
    bots.pause(BOT, Duration.ofSeconds(1), "a shorter pause changes nothing");
    fixture.later(Duration.ofSeconds(30));
    assertThat(outbox.claim(BOT, 1)).isEmpty();

    fixture.later(Duration.ofSeconds(31));
    assertThat(outbox.claim(BOT, 1)).hasSize(1);
  }

  @Test
  void a_refused_bot_sends_one_letter_at_a_time_until_one_is_delivered() {
    post(ANNA, answer("one"));
    post(BORIS, answer("two"));

    assertThat(bots.refuse(BOT, "unauthorized")).isTrue();
    assertThat(bots.refuse(BOT, "unauthorized")).isFalse();
    assertThat(outbox.claim(BOT, 10)).isEmpty();

    fixture.later(Bots.REFUSED.plusSeconds(1));
    var probe = outbox.claim(BOT, 10);
    assertThat(probe).hasSize(1);
    assertThat(outbox.claim(BOT, 10)).isEmpty();

    deliver(probe.getFirst());
    assertThat(outbox.claim(BOT, 10)).hasSize(1);
    assertThat(bots.refuse(BOT, "unauthorized")).isTrue();
  }

  @Test
  void nothing_more_is_sent_to_a_person_who_is_gone() {
    var first = post(ANNA, answer("first"));
    var second = post(ANNA, answer("second"));
    var other = post(BORIS, answer("other"));

    for (var letter : outbox.claim(BOT, 10)) {
      if (letter.to().equals(ANNA)) {
        finish(letter, new Ending.PersonGone("blocked"));
      } else {
        deliver(letter);
      }
    }

    assertThat(fixture.stateOf(first)).isEqualTo(LetterState.DEAD);
    assertThat(fixture.stateOf(second)).isEqualTo(LetterState.CANCELLED);
    assertThat(fixture.stateOf(other)).isEqualTo(LetterState.SENT);
    assertThat(fixture.isSilent(ANNA)).isTrue();
    assertThat(fixture.isSilent(BORIS)).isFalse();
  }

  @Test
  void a_reminder_that_one_messenger_refuses_goes_to_the_other_one_once() {
    var user = annaOnTwoMessengers();
    var refused = post(user, ANNA, Kind.REMINDER, answer("read"));

    finish(outbox.claim(BOT, 1).getFirst(), new Ending.PersonGone("blocked"));

    assertThat(fixture.stateOf(refused)).isEqualTo(LetterState.DEAD);
    var elsewhere = outbox.claim(NUMBER, 10);
    assertThat(elsewhere).extracting(Letter::to).containsExactly(ANNA_TOO);
    assertThat(elsewhere.getFirst().what()).isEqualTo(answer("read"));
    assertThat(elsewhere.getFirst().kind()).isEqualTo(Kind.REMINDER);
    deliver(elsewhere.getFirst());
    assertThat(outbox.claim(NUMBER, 10)).isEmpty();
    assertThat(outbox.claim(BOT, 10)).isEmpty();
  }

  @Test
  void a_digest_that_can_never_be_sent_in_one_messenger_goes_to_the_other_one() {
    var user = annaOnTwoMessengers();
    post(user, ANNA_TOO, Kind.DIGEST, answer("the week"));

    finish(outbox.claim(NUMBER, 1).getFirst(), new Ending.Undeliverable("no template"));

    assertThat(outbox.claim(BOT, 10)).extracting(Letter::to).containsExactly(ANNA);
    assertThat(fixture.isSilent(ANNA_TOO)).isFalse();
  }

  @Test
  void what_both_messengers_refuse_goes_to_and_fro_no_more() {
    var user = annaOnTwoMessengers();
    post(user, ANNA, Kind.REMINDER, answer("read"));

    finish(outbox.claim(BOT, 1).getFirst(), new Ending.Undeliverable("cannot be read"));
    finish(outbox.claim(NUMBER, 1).getFirst(), new Ending.Undeliverable("neither here"));

    assertThat(outbox.claim(BOT, 10)).isEmpty();
    assertThat(outbox.claim(NUMBER, 10)).isEmpty();
  }

  @Test
  void reminders_that_wait_for_somebody_who_is_gone_go_where_they_are_and_answers_do_not() {
    var user = annaOnTwoMessengers();
    post(user, ANNA, Kind.ANSWER, answer("here you are"));
    var second = post(user, ANNA, Kind.REMINDER, answer("read"));
    var third = post(user, ANNA, Kind.ANSWER, answer("and there"));

    finish(outbox.claim(BOT, 1).getFirst(), new Ending.PersonGone("blocked"));

    assertThat(fixture.stateOf(second)).isEqualTo(LetterState.CANCELLED);
    assertThat(fixture.stateOf(third)).isEqualTo(LetterState.CANCELLED);
    assertThat(outbox.claim(NUMBER, 10)).extracting(Letter::what).containsExactly(answer("read"));
  }

  @Test
  void a_reminder_that_is_perhaps_delivered_goes_nowhere_else() {
    var user = annaOnTwoMessengers();
    post(user, ANNA, Kind.REMINDER, answer("read"));
    outbox.begin(outbox.claim(BOT, 1));

    fixture.later(Outbox.LEASE.plusSeconds(1));
    finish(outbox.claimExpired(1).getFirst(), new Ending.InDoubt("interrupted"));

    assertThat(outbox.claim(NUMBER, 10)).isEmpty();
  }

  @Test
  void a_reminder_that_is_too_late_goes_nowhere_else() {
    var user = annaOnTwoMessengers();
    var posting = new Posting(ANNA, Kind.REMINDER, answer("read"), Duration.ofSeconds(5));
    fixture.postbox().post(user, List.of(posting));
    var letter = outbox.claim(BOT, 1).getFirst();
    fixture.later(Duration.ofSeconds(6));

    finish(letter, new Ending.PersonGone("blocked"));

    assertThat(outbox.claim(NUMBER, 10)).isEmpty();
  }

  private UserId annaOnTwoMessengers() {
    bots.keep(Bot.working(WORKSPACE, NUMBER, Messenger.WHATSAPP), Credentials.NONE);
    var user = fixture.somebodyAt(ANNA);
    fixture.canAlsoBeReachedAt(user, ANNA_TOO);
    return user;
  }

  @Test
  void everything_for_a_chat_that_moved_follows_it() {
    var first = post(ANNA, answer("first"));
    var second = post(ANNA, answer("second"));

    finish(outbox.claim(BOT, 1).getFirst(), new Ending.Moved("anna2"));

    var moved = outbox.claim(BOT, 1).getFirst();
    assertThat(moved.id()).isEqualTo(first);
    assertThat(moved.to()).isEqualTo(chat(BOT, "anna2"));
    deliver(moved);
    var next = outbox.claim(BOT, 1).getFirst();
    assertThat(next.id()).isEqualTo(second);
    assertThat(next.to()).isEqualTo(chat(BOT, "anna2"));
  }

  @Test
  void many_endings_are_written_at_once_and_only_ours_are_told() {
    post(ANNA, answer("ours"));
    post(BORIS, answer("lost"));
    var letters = outbox.claim(BOT, 10);
    var lost = letters.getLast();
    outbox.giveBack(List.of(lost));

    var written =
        outbox.finish(
            letters.stream()
                .map(letter -> new Finished(letter, new Ending.Delivered(null)))
                .toList());

    assertThat(written).containsExactly(letters.getFirst().id());
  }

  private LetterId post(ChatAddress to, Outgoing what) {
    return post(to, Kind.ANSWER, what);
  }

  private LetterId post(ChatAddress to, Kind kind, Outgoing what) {
    return post(new Posting(to, kind, what, Duration.ofHours(24)));
  }

  private LetterId post(UserId user, ChatAddress to, Kind kind, Outgoing what) {
    var posting = new Posting(to, kind, what, Duration.ofHours(24));
    return fixture.postbox().post(user, List.of(posting)).getFirst();
  }

  private LetterId post(Posting posting) {
    var user = fixture.somebodyAt(posting.to());
    return fixture.postbox().post(user, List.of(posting)).getFirst();
  }

  private boolean finish(Letter letter, Ending ending) {
    return outbox.finish(List.of(new Finished(letter, ending))).contains(letter.id());
  }

  private void deliver(Letter letter) {
    finish(letter, new Ending.Delivered(new MessageId("m" + letter.id().value())));
  }

  private static ChatAddress chat(BotId bot, String chat) {
    return new ChatAddress(Messenger.TELEGRAM, bot, chat);
  }

  private static Outgoing answer(String text) {
    return Letters.saying(text);
  }
}
