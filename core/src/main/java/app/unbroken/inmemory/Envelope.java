package app.unbroken.inmemory;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.MessageId;
import app.unbroken.delivery.courier.Course;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Posting;
import app.unbroken.delivery.outbox.Waybill;
import app.unbroken.delivery.outbox.Waybills;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as the outbox in memory keeps it. */
final class Envelope {
  static final Comparator<Envelope> MOST_URGENT =
      Comparator.<Envelope>comparingInt(envelope -> envelope.posting.kind().priority())
          .thenComparing(envelope -> envelope.notBefore)
          .thenComparingLong(envelope -> envelope.id.value());

  private static final UUID NOBODY = new UUID(0, 0);

  private final LetterId id;
  private final UserId user;
  private final Posting posting;
  private final Instant postedAt;
  private Instant expiresAt;
  ChatAddress to;
  LetterState state = LetterState.READY;
  Instant notBefore;
  Instant leasedUntil = Instant.MIN;
  UUID lease = NOBODY;
  boolean begun;
  boolean detoured;
  int attempts;
  int doubts;
  String why = "";
  Course course = new Course(LetterState.READY, null, null, null, List.of(), List.of());

  Envelope(LetterId id, UserId user, Posting posting, Instant now) {
    this.id = id;
    this.user = user;
    this.posting = posting;
    to = posting.to();
    postedAt = now;
    notBefore = now;
    expiresAt = now.plus(posting.keeps());
  }

  LetterId id() {
    return id;
  }

  UserId user() {
    return user;
  }

  Kind kind() {
    return posting.kind();
  }

  /** The same for another chat, for as long as this one is worth delivering. */
  Posting elsewhere(ChatAddress address, Instant now) {
    return new Posting(address, kind(), posting.what(), Duration.between(now, expiresAt));
  }

  boolean isDue(Instant now) {
    return state != LetterState.LEASED && !notBefore.isAfter(now);
  }

  boolean isWorthIt(Instant now) {
    return expiresAt.isAfter(now);
  }

  boolean isOverdue(Instant now) {
    return state == LetterState.LEASED && leasedUntil.isBefore(now);
  }

  Letter leased(UUID token, Instant now, Instant until) {
    var perhapsSent =
        state == LetterState.LEASED && (begun || posting.kind().mayComeTwice(posting.what()));
    state = LetterState.LEASED;
    lease = token;
    leasedUntil = until;
    return letter(now, perhapsSent);
  }

  void giveBack() {
    state = attempts == 0 && doubts == 0 ? LetterState.READY : LetterState.RETRY;
    lease = NOBODY;
  }

  void end(LetterState last) {
    state = last;
    lease = NOBODY;
  }

  Course course() {
    return new Course(
        state, course.told(), course.message(), course.stage(), course.failed(), course.priced());
  }

  void follow(Course.Next next, Instant now) {
    course = next.course();
    if (course.state() != state) {
      end(course.state());
      notBefore = now.plus(next.pause());
    }
    why = next.why().isEmpty() ? why : next.why();
  }

  /** What a courier found out, and what was told in the meantime, in one. */
  void end(LetterState last, boolean inDoubt, @Nullable MessageId message) {
    var told = course.told();
    var hasFailed = message != null && course.failed().contains(message);
    end(told != null && (inDoubt || hasFailed) ? told : last);
    if (last != state && state == LetterState.RETRY) {
      notBefore = Instant.MIN;
    }
    course =
        new Course(
            state,
            null,
            message == null || hasFailed ? course.message() : message,
            course.stage(),
            course.failed(),
            course.priced());
  }

  boolean isOf(UserId person) {
    return user.equals(person);
  }

  /** To be sent once more, as if it had never been tried. */
  void reopen(Instant now) {
    end(LetterState.RETRY);
    attempts = 0;
    notBefore = now;
    var keeps = now.plus(Waybills.KEEPS);
    expiresAt = keeps.isAfter(expiresAt) ? keeps : expiresAt;
  }

  Waybill waybill() {
    return new Waybill(
        id,
        user,
        to.messenger(),
        to.bot(),
        posting.kind(),
        state,
        attempts,
        doubts,
        postedAt,
        notBefore,
        expiresAt,
        "",
        why);
  }

  private Letter letter(Instant now, boolean interrupted) {
    return new Letter(
        id,
        user,
        to,
        posting.kind(),
        posting.what(),
        attempts,
        doubts,
        !isWorthIt(now),
        interrupted,
        lease);
  }
}
