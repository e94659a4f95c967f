package app.unbroken.delivery.courier;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.MessageSender;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.bucket.Buckets.Grant;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.inmemory.InMemoryBots;
import app.unbroken.inmemory.InMemoryOutbox;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierTest {
  private static final BotId BOT = new BotId("main");
  private static final UserId SOMEBODY = new UserId(WorkspaceId.DEFAULT, new UUID(1, 1));

  private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final InMemoryBots bots = new InMemoryBots(() -> now);
  private final List<ChatAddress> silenced = Collections.synchronizedList(new ArrayList<>());
  private final InMemoryOutbox outbox = new InMemoryOutbox(bots, () -> now, silenced::add);
  private final List<String> alerts = Collections.synchronizedList(new ArrayList<>());
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private final List<Courier> couriers = new ArrayList<>();
  private volatile Drafts drafts = Drafts.NONE;
  private volatile Runnable beforeClaiming = () -> {};
  private volatile Runnable beforeTurns = () -> {};
  private volatile MessageSender sender = (to, what, reference) -> delivered(to, what);

  CourierTest() {
    bots.keep(Bot.working(WorkspaceId.DEFAULT, BOT, Messenger.TELEGRAM), Credentials.NONE);
  }

  @AfterEach
  void closeAll() {
    couriers.forEach(Courier::close);
  }

  @Test
  void a_letter_leaves_as_soon_as_the_courier_is_woken() {
    var courier = courier().start();
    var letter = post("anna", "hello");
    courier.wake(BOT);

    await(() -> outbox.stateOf(letter) == LetterState.SENT);
    assertThat(sent).containsExactly("anna: hello");
  }

  @Test
  void letters_are_found_without_being_woken_too() {
    var letter = post("anna", "hello");
    courier().start();

    await(() -> outbox.stateOf(letter) == LetterState.SENT);
  }

  @Test
  void several_couriers_keep_the_order_of_each_chat() {
    var random = new Random(3);
    var expected = new HashMap<String, List<String>>();
    for (var number = 0; number < 2_000; number++) {
      var chat = "chat" + random.nextInt(50);
      post(chat, "m" + number);
      expected.computeIfAbsent(chat, ignored -> new ArrayList<>()).add(chat + ": m" + number);
    }
    sender =
        (to, what, reference) -> {
          LockSupport.parkNanos(random.nextInt(300_000));
          return delivered(to, what);
        };

    for (var number = 0; number < 4; number++) {
      courier().start();
    }
    await(() -> sent.size() == 2_000);

    var actual = new HashMap<String, List<String>>();
    for (var line : List.copyOf(sent)) {
      var chat = line.substring(0, line.indexOf(':'));
      actual.computeIfAbsent(chat, ignored -> new ArrayList<>()).add(line);
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void whose_turn_it_is_may_be_unknown_for_a_moment_without_making_the_courier_any_narrower() {
    var unknown = new AtomicInteger();
    beforeTurns =
        () -> {
          unknown.incrementAndGet();
          throw new Unavailable("no buckets");
        };
    for (var number = 0; number < Courier.Limits.DEFAULT.inFlight(); number++) {
      post("chat" + number, "left to its lease");
    }
    var courier = courier().start();
    await(() -> outbox.count(LetterState.READY) == 0 && unknown.get() > 0);

    beforeTurns = () -> {};
    var letter = post("anna", "hello");
    courier.wake(BOT);

    await(() -> outbox.stateOf(letter) == LetterState.SENT);
    assertThat(sent).containsExactly("anna: hello");
  }

  @Test
  void a_letter_that_is_handed_over_leaves_without_being_claimed() {
    var letter = post("anna", "hello");
    var leased = outbox.claim(BOT, 1);
    var courier = courier().start();

    hand(courier, leased);

    await(() -> outbox.stateOf(letter) == LetterState.SENT);
    assertThat(sent).containsExactly("anna: hello");
  }

  @Test
  void as_many_are_handed_over_as_there_is_room_for() {
    var courier = courier();
    try (var hands = courier.hands(BOT, 100)) {
      assertThat(hands.free()).isEqualTo(Courier.Limits.DEFAULT.inFlight());
      assertThat(courier.hands(BOT, 1).free()).isZero();
    }
    try (var hands = courier.hands(BOT, 1)) {
      assertThat(hands.free()).isEqualTo(1);
    }
    courier.start().close();
    assertThat(courier.hands(BOT, 1).free()).isZero();
  }

  /** Nobody looks for letters by this clock, which stands still. */
  @Test
  void a_letter_behind_one_that_was_handed_over_leaves_after_it() {
    var first = new CountDownLatch(1);
    sender =
        (to, what, reference) -> {
          if (to.chat().equals("anna")) {
            awaitOpen(first);
          }
          return delivered(to, what);
        };
    post("anna", "first");
    var leased = outbox.claim(BOT, 1);
    var courier = courier(() -> 0).start();
    hand(courier, leased);
    var second = post("anna", "second");
    var other = post("boris", "other");
    courier.wake(BOT);
    await(() -> outbox.stateOf(other) == LetterState.SENT);

    first.countDown();

    await(() -> outbox.stateOf(second) == LetterState.SENT);
    assertThat(sent).containsExactly("boris: other", "anna: first", "anna: second");
  }

  /** A lease would run out by this clock only, which stands still. */
  @Test
  void a_handed_letter_that_may_not_leave_yet_waits_like_any_other() {
    beforeTurns =
        () -> {
          beforeTurns = () -> {};
          throw new Unavailable("no buckets");
        };
    var letter = post("anna", "hello");
    var leased = outbox.claim(BOT, 1);

    hand(courier().start(), leased);

    await(() -> outbox.stateOf(letter) == LetterState.SENT);
  }

  @Test
  void a_letter_of_which_nobody_knows_whether_it_is_committed_waits_like_any_other() {
    var letter = post("anna", "hello");
    var leased = outbox.claim(BOT, 1);
    var courier = courier();
    try (var hands = courier.hands(BOT, 1)) {
      hands.leave(leased);
    }

    courier.start();

    await(() -> outbox.stateOf(letter) == LetterState.SENT);
  }

  private static void hand(Courier courier, List<Letter> letters) {
    try (var hands = courier.hands(BOT, letters.size())) {
      hands.take(letters);
    }
  }

  @Test
  void a_draft_is_written_when_it_leaves_and_taken_back_where_nobody_wants_it_any_more() {
    drafts = (letter, draft) -> draft.notes().isEmpty() ? Optional.empty() : written(draft.notes());
    var wanted = postDraft("anna", "still open");
    var unwanted = postDraft("boris", "");
    courier().start();

    await(() -> outbox.stateOf(wanted) == LetterState.SENT);
    await(() -> outbox.stateOf(unwanted) == LetterState.CANCELLED);
    assertThat(sent).containsExactly("anna: still open");
  }

  @Test
  void a_draft_that_cannot_be_written_is_tried_again_and_holds_back_its_own_chat_alone() {
    drafts =
        (letter, draft) -> {
          throw new IllegalStateException("no book");
        };
    var broken = postDraft("anna", "still open");
    var other = post("boris", "other");
    courier().start();

    await(() -> outbox.stateOf(other) == LetterState.SENT);
    await(() -> outbox.stateOf(broken) == LetterState.RETRY);
    drafts = (letter, draft) -> written(draft.notes());
    now = now.plusSeconds(5);
    await(() -> outbox.stateOf(broken) == LetterState.SENT);
  }

  private static Optional<Outgoing> written(String text) {
    return Optional.of(Letters.saying(text));
  }

  private LetterId postDraft(String chat, String notes) {
    return post(BOT, chat, Kind.REMINDER, new Outgoing.Draft(notes));
  }

  private LetterId post(BotId bot, String chat, Kind kind, Outgoing what) {
    var to = new ChatAddress(Messenger.TELEGRAM, bot, chat);
    return outbox
        .post(SOMEBODY, List.of(new Posting(to, kind, what, Duration.ofHours(2))))
        .getFirst();
  }

  /** G3: each bot has a lane of its own. */
  @Test
  void a_flood_of_one_bot_delays_no_other_bot() {
    sender =
        (to, what, reference) -> {
          LockSupport.parkNanos(2_000_000);
          return delivered(to, what);
        };
    for (var number = 0; number < 5_000; number++) {
      post("chat" + number, "flood");
    }
    var others = new ArrayList<LetterId>();
    for (var number = 0; number < 20; number++) {
      var bot = new BotId("small" + number);
      bots.keep(Bot.working(WorkspaceId.DEFAULT, bot, Messenger.TELEGRAM), Credentials.NONE);
      others.add(post(bot, "somebody", Kind.REMINDER, Letters.saying("hello")));
    }
    courier().start();

    await(() -> others.stream().allMatch(it -> outbox.stateOf(it) == LetterState.SENT));
    assertThat(outbox.count(LetterState.SENT)).isLessThan(2_500);
  }

  /** G6: what waits too long behind a slow messenger is not sent any more. */
  @Test
  void what_expires_behind_a_slow_messenger_is_dropped() {
    var open = new CountDownLatch(1);
    sender =
        (to, what, reference) -> {
          try {
            open.await();
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
          return delivered(to, what);
        };
    for (var number = 0; number < 200; number++) {
      post(BOT, "chat" + number, Kind.REMINDER, Letters.saying("hello"));
    }
    courier().start();
    await(() -> outbox.count(LetterState.LEASED) == Courier.Limits.DEFAULT.inFlight());

    now = now.plus(Duration.ofHours(3));
    open.countDown();

    await(() -> outbox.count(LetterState.READY) == 0 && outbox.count(LetterState.LEASED) == 0);
    assertThat(sent).hasSizeLessThanOrEqualTo(Courier.Limits.DEFAULT.inFlight());
    assertThat(outbox.count(LetterState.EXPIRED))
        .isGreaterThanOrEqualTo(200L - Courier.Limits.DEFAULT.inFlight());
  }

  /** G8: answers go on while reminders are held, and nothing that was held is lost. */
  @Test
  void a_kind_that_is_held_does_not_leave_until_it_is_released() {
    var held = post(BOT, "anna", Kind.REMINDER, Letters.saying("reminder"));
    var answer = post("anna", "answer");
    outbox.hold(Kind.REMINDER, Duration.ofHours(1));
    courier().start();

    await(() -> outbox.stateOf(answer) == LetterState.SENT);
    assertThat(outbox.stateOf(held)).isEqualTo(LetterState.READY);
    outbox.release(Kind.REMINDER);
    await(() -> outbox.stateOf(held) == LetterState.SENT);
    assertThat(sent).containsExactly("anna: answer", "anna: reminder");
  }

  /** G4. */
  @Test
  void one_chat_that_is_to_wait_holds_back_nobody_else() {
    sender =
        (to, what, reference) ->
            to.chat().equals("anna")
                ? new Sending.Wait(Duration.ofSeconds(37), false)
                : delivered(to, what);
    var held = post("anna", "held");
    var other = post("boris", "other");
    courier().start();

    await(() -> outbox.stateOf(other) == LetterState.SENT);
    await(() -> outbox.stateOf(held) == LetterState.RETRY);
    sender = (to, what, reference) -> delivered(to, what);
    now = now.plusSeconds(38);
    await(() -> outbox.stateOf(held) == LetterState.SENT);
  }

  @Test
  void three_complaints_pause_the_whole_bot() {
    var calls = new AtomicInteger();
    sender =
        (to, what, reference) -> {
          calls.incrementAndGet();
          return new Sending.Wait(Duration.ofSeconds(5), false);
        };
    for (var chat = 0; chat < 200; chat++) {
      post("chat" + chat, "hello");
    }
    courier().start();

    await(() -> bots.find(BOT).orElseThrow().pausedUntil() != null);
    await(() -> allBack());
    assertThat(calls).hasValueLessThanOrEqualTo(Courier.Limits.DEFAULT.inFlight());
  }

  @Test
  void a_refused_bot_is_told_once_and_left_alone() {
    var calls = new AtomicInteger();
    sender =
        (to, what, reference) -> {
          calls.incrementAndGet();
          return new Sending.Refused(Sending.Refusal.BOT, "unauthorized");
        };
    for (var chat = 0; chat < 5; chat++) {
      post("chat" + chat, "hello");
    }
    courier().start();

    await(() -> !alerts.isEmpty());
    await(() -> allBack());
    var soFar = calls.get();
    now = now.plus(Duration.ofMinutes(9));
    LockSupport.parkNanos(Duration.ofMillis(1_200).toNanos());
    assertThat(calls).hasValue(soFar);
    assertThat(alerts).containsExactly("bot-refused");
  }

  @Test
  void a_person_who_blocked_the_bot_is_left_in_peace() {
    sender = (to, what, reference) -> new Sending.Refused(Sending.Refusal.PERSON, "blocked");
    var first = post("anna", "first");
    var second = post("anna", "second");
    courier().start();

    await(() -> outbox.stateOf(second) == LetterState.CANCELLED);
    assertThat(outbox.stateOf(first)).isEqualTo(LetterState.DEAD);
    assertThat(silenced).extracting(ChatAddress::chat).containsExactly("anna");
  }

  @Test
  void closing_lets_letters_arrive_and_leaves_none_leased() throws InterruptedException {
    var inside = new CountDownLatch(Courier.Limits.DEFAULT.inFlight());
    var arriving = new CountDownLatch(1);
    sender =
        (to, what, reference) -> {
          inside.countDown();
          awaitOpen(arriving);
          return delivered(to, what);
        };
    var letters = new ArrayList<LetterId>();
    for (var chat = 0; chat < 100; chat++) {
      letters.add(post("chat" + chat, "hello"));
    }
    var courier = courier().start();
    awaitOpen(inside);

    closeAndThen(courier, arriving::countDown);

    assertThat(letters)
        .extracting(outbox::stateOf)
        .containsOnly(LetterState.SENT, LetterState.READY);
    assertThat(sent).hasSize(Courier.Limits.DEFAULT.inFlight());
  }

  @Test
  void closing_waits_for_what_is_just_being_claimed() throws InterruptedException {
    var letter = post("anna", "hello");
    var claiming = new CountDownLatch(1);
    var claims = new CountDownLatch(1);
    beforeClaiming =
        () -> {
          claiming.countDown();
          awaitOpen(claims);
        };
    var courier = courier().start();
    awaitOpen(claiming);

    closeAndThen(courier, claims::countDown);

    assertThat(outbox.stateOf(letter)).isEqualTo(LetterState.SENT);
  }

  @Test
  void letters_of_a_courier_that_died_are_taken_over_by_their_kinds() {
    var answer = post("anna", "answer");
    var reminder = post("boris", Kind.REMINDER, "reminder");
    outbox.begin(outbox.claim(BOT, 10));
    now = now.plus(Outbox.LEASE).plusSeconds(1);

    courier().start();

    await(() -> outbox.stateOf(reminder) == LetterState.UNCERTAIN);
    await(() -> {
      now = now.plusSeconds(1);
      return outbox.stateOf(answer) == LetterState.SENT;
    });
    assertThat(sent).containsExactly("anna: answer");
  }

  private Courier courier() {
    return courier(System::nanoTime);
  }

  private Courier courier(LongSupplier nanoTime) {
    var rates = new LocalRates(bot -> 1_000_000, System::nanoTime);
    var unlimited = new Unlimited(rates, () -> beforeClaiming.run(), () -> beforeTurns.run());
    var means =
        new Courier.Means(
            bot -> Optional.of((to, what, reference) -> sender.send(to, what, reference)),
            unlimited,
            (what, bot, why) -> alerts.add(what),
            (letter, draft) -> drafts.write(letter, draft),
            nanoTime);
    var courier = new Courier(outbox, bots, means, Courier.Limits.DEFAULT);
    couriers.add(courier);
    return courier;
  }

  private boolean allBack() {
    return outbox.count(LetterState.LEASED) == 0;
  }

  private LetterId post(String chat, String text) {
    return post(chat, Kind.ANSWER, text);
  }

  private LetterId post(String chat, Kind kind, String text) {
    var to = new ChatAddress(Messenger.TELEGRAM, BOT, chat);
    var posting = new Posting(to, kind, Letters.saying(text), Duration.ofHours(24));
    return outbox.post(SOMEBODY, List.of(posting)).getFirst();
  }

  private Sending delivered(ChatAddress to, Outgoing what) {
    sent.add(to.chat() + ": " + ((Outgoing.Show) what).card().text().characters());
    return new Sending.Sent(new MessageId("1"));
  }

  /** The courier is not closed before this went on, however long that takes. */
  private static void closeAndThen(Courier courier, Runnable goesOn) throws InterruptedException {
    var closer = Thread.ofPlatform().start(courier::close);
    assertThat(closer.join(Duration.ofMillis(300))).as("closed already").isFalse();
    goesOn.run();
    await(() -> !closer.isAlive());
  }

  private static void awaitOpen(CountDownLatch latch) {
    await(() -> latch.getCount() == 0);
  }

  private static void await(BooleanSupplier condition) {
    var giveUp = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(giveUp);
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** A bot's rates without those of its chats. */
  private record Unlimited(Rates bots, Runnable beforeClaiming, Runnable beforeTurns)
      implements Rates {
    @Override
    public Grant take(BotId bot, int wanted) {
      beforeClaiming.run();
      return bots.take(bot, wanted);
    }

    @Override
    public List<Duration> turns(List<ChatAddress> chats) {
      beforeTurns.run();
      return Collections.nCopies(chats.size(), Duration.ZERO);
    }

    @Override
    public void slowDown(BotId bot) {
      bots.slowDown(bot);
    }
  }
}
