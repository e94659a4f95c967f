package app.unbroken.inmemory;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.courier.Course;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.outbox.Ending;
import app.unbroken.delivery.outbox.Finished;
import app.unbroken.delivery.outbox.Holds;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.delivery.outbox.Waybill;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters in a map. */
public final class InMemoryOutbox implements Outbox, Postbox, Holds {
  private final Map<Long, Envelope> envelopes = new TreeMap<>();
  private final Map<Kind, Instant> holds = new EnumMap<>(Kind.class);
  private final InMemoryBots bots;
  private final InstantSource clock;
  private final Consumer<ChatAddress> silenced;
  private final Function<UserId, List<ChatAddress>> chats;
  private long posted;
  private long leases;

  /** With the people of a store, who may be in several messengers. */
  public InMemoryOutbox(InMemoryBots bots, InstantSource clock, InMemoryStore store) {
    this(
        bots,
        clock,
        gone -> store.silence(gone, clock.instant()),
        user -> store.chatsOf(user, clock.instant()));
  }

  public InMemoryOutbox(InMemoryBots bots, InstantSource clock, Consumer<ChatAddress> silenced) {
    this(bots, clock, silenced, user -> List.of());
  }

  /**
   * @param silenced hears of addresses at which nobody can be reached any more
   * @param chats where else somebody can be reached, the best first
   */
  public InMemoryOutbox(
      InMemoryBots bots,
      InstantSource clock,
      Consumer<ChatAddress> silenced,
      Function<UserId, List<ChatAddress>> chats) {
    this.chats = chats;
    this.bots = bots;
    this.clock = clock;
    this.silenced = silenced;
    bots.whenRemoved(this::cancelAllOf);
  }

  private synchronized void cancelAllOf(BotId bot) {
    envelopes.values().stream()
        .filter(envelope -> envelope.state.isOpen() && envelope.to.bot().equals(bot))
        .forEach(envelope -> envelope.end(LetterState.CANCELLED));
  }

  @Override
  public synchronized List<LetterId> post(UserId user, List<Posting> postings) {
    return postings.stream().map(posting -> post(user, posting)).toList();
  }

  @Override
  public synchronized void redirect(UserId user, Set<ChatAddress> from, ChatAddress to) {
    envelopes.values().stream()
        .filter(envelope -> envelope.user().equals(user) && envelope.state.isOpen())
        .filter(envelope -> from.contains(envelope.to))
        .forEach(envelope -> envelope.to = to);
  }

  private LetterId post(UserId user, Posting posting) {
    var id = new LetterId(++posted);
    envelopes.put(id.value(), new Envelope(id, user, posting, now()));
    return id;
  }

  @Override
  public synchronized Set<BotId> waiting() {
    return claimable().map(envelope -> envelope.to.bot()).collect(Collectors.toSet());
  }

  @Override
  public synchronized List<Letter> claim(BotId bot, int most) {
    var refused = bots.isRefused(bot);
    var letters =
        claimable()
            .filter(envelope -> envelope.to.bot().equals(bot))
            .sorted(Envelope.MOST_URGENT)
            .limit(refused ? 1 : most)
            .map(this::lease)
            .toList();
    if (refused && !letters.isEmpty()) {
      bots.pause(bot, Bots.REFUSED, "probing");
    }
    return letters;
  }

  @Override
  public synchronized void hold(Kind kind, Duration howLong) {
    holds.put(kind, now().plus(howLong));
  }

  @Override
  public synchronized void release(Kind kind) {
    holds.remove(kind);
  }

  @Override
  public synchronized Set<Kind> held() {
    return holds.keySet().stream().filter(this::isHeld).collect(Collectors.toSet());
  }

  private boolean isHeld(Kind kind) {
    var until = holds.get(kind);
    return until != null && until.isAfter(now());
  }

  /** The first open letter of each chat, if its time has come and its bot may send. */
  private Stream<Envelope> claimable() {
    var seen = new HashSet<ChatAddress>();
    return envelopes.values().stream()
        .filter(envelope -> envelope.state.isOpen())
        .filter(envelope -> envelope.state == LetterState.LEASED || !isHeld(envelope.kind()))
        .filter(envelope -> seen.add(envelope.to))
        .filter(envelope -> envelope.isDue(now()) && bots.maySend(envelope.to.bot()));
  }

  private Letter lease(Envelope envelope) {
    return envelope.leased(new UUID(0, ++leases), now(), now().plus(LEASE));
  }

  @Override
  public synchronized Set<LetterId> begin(Collection<Letter> letters) {
    return letters.stream()
        .filter(letter -> stillOurs(letter))
        .peek(letter -> envelopeOf(letter.id()).begun = true)
        .map(Letter::id)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<LetterId> finish(Collection<Finished> finished) {
    return finished.stream()
        .filter(each -> stillOurs(each.letter()))
        .peek(each -> end(envelopeOf(each.letter().id()), each.ending()))
        .map(each -> each.letter().id())
        .collect(Collectors.toSet());
  }

  private Envelope envelopeOf(LetterId id) {
    return Objects.requireNonNull(envelopes.get(id.value()), "letters are never thrown away");
  }

  private boolean stillOurs(Letter letter) {
    return envelopeOf(letter.id()).lease.equals(letter.lease());
  }

  private void end(Envelope envelope, Ending ending) {
    switch (ending) {
      case Ending.Delivered(var message) -> {
        envelope.end(LetterState.SENT, false, message);
        if (bots.isRefused(envelope.to.bot())) {
          bots.resume(envelope.to.bot());
        }
      }
      case Ending.Again(var after, var counts, var doubt, var why) -> {
        envelope.attempts += counts ? 1 : 0;
        envelope.doubts += doubt ? 1 : 0;
        envelope.notBefore = now().plus(after);
        envelope.why = why;
        envelope.end(LetterState.RETRY, doubt, null);
      }
      case Ending.InDoubt(var why) -> {
        envelope.doubts++;
        envelope.why = why;
        envelope.end(LetterState.UNCERTAIN, true, null);
      }
      case Ending.Undeliverable(var why) -> {
        envelope.why = why;
        envelope.end(LetterState.DEAD);
        detour(envelope);
      }
      case Ending.TooLate tooLate -> envelope.end(LetterState.EXPIRED);
      case Ending.Unwanted unwanted -> envelope.end(LetterState.CANCELLED);
      case Ending.PersonGone(var why) -> {
        envelope.why = why;
        envelope.end(LetterState.DEAD);
        silence(envelope.to);
        detour(envelope);
      }
      case Ending.Moved(var chat) -> {
        envelope.attempts++;
        envelope.end(LetterState.RETRY);
        var to = envelope.to;
        openTo(to).forEach(open -> open.to = new ChatAddress(to.messenger(), to.bot(), chat));
      }
    }
  }

  private void silence(ChatAddress address) {
    silenced.accept(address);
    for (var waiting : openTo(address)) {
      if (waiting.state != LetterState.LEASED) {
        waiting.end(LetterState.CANCELLED);
        detour(waiting);
      }
    }
  }

  private void detour(Envelope refused) {
    if (!refused.kind().followsThePerson() || refused.detoured || !refused.isWorthIt(now())) {
      return;
    }
    refused.detoured = true;
    chats.apply(refused.user()).stream()
        .filter(address -> !address.equals(refused.to))
        .findFirst()
        .map(address -> post(refused.user(), refused.elsewhere(address, now())))
        .ifPresent(posted -> envelopeOf(posted).detoured = true);
  }

  /** What was told of a letter; false where it is of another bot, not here, or no news. */
  synchronized boolean told(BotId bot, Report report, BiConsumer<Envelope, Course.Next> news) {
    var envelope = envelopes.get(report.letter().value());
    if (envelope == null || !envelope.to.bot().equals(bot)) {
      return false;
    }
    var next = envelope.course().after(report);
    if (next.news()) {
      envelope.follow(next, now());
      if (next.effect() == Course.Effect.SILENCE) {
        silence(envelope.to);
      }
      if (next.course().isDead()) {
        detour(envelope);
      }
      news.accept(envelope, next);
    }
    return next.news();
  }

  private List<Envelope> openTo(ChatAddress to) {
    return envelopes.values().stream()
        .filter(envelope -> envelope.state.isOpen() && envelope.to.equals(to))
        .toList();
  }

  @Override
  public synchronized void giveBack(Collection<Letter> letters) {
    letters.stream().filter(this::stillOurs).forEach(letter -> envelopeOf(letter.id()).giveBack());
  }

  @Override
  public synchronized List<Letter> claimExpired(int most) {
    return envelopes.values().stream()
        .filter(envelope -> envelope.isOverdue(now()))
        .limit(most)
        .map(this::lease)
        .toList();
  }

  /** Where a letter is on its way. */
  public synchronized LetterState stateOf(LetterId id) {
    return envelopeOf(id).state;
  }

  public synchronized long count(LetterState state) {
    return envelopes.values().stream().filter(envelope -> envelope.state == state).count();
  }

  /** Oldest first. */
  synchronized List<Waybill> waybills() {
    return envelopes.values().stream().map(Envelope::waybill).toList();
  }

  /** Lets an operator at a letter; false where it is another's, or not here. */
  synchronized boolean steer(Waybill letter, Predicate<Envelope> act) {
    var envelope = envelopes.get(letter.id().value());
    return envelope != null && envelope.isOf(letter.user()) && act.test(envelope);
  }

  Instant now() {
    return clock.instant();
  }
}
