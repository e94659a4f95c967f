package app.unbroken.delivery.courier;

import app.unbroken.chat.MessageId;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.courier.Report.Price;
import app.unbroken.delivery.courier.Report.Stage;
import app.unbroken.delivery.outbox.LetterState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a letter is, as far as reports count. A message that failed has failed for good, whatever
 * else is told of it; any other only moves forward.
 *
 * @param told what becomes of a letter that a courier has in hand, once its lease ends and the
 *     courier does not know better; null where nothing was told
 * @param message what it became, null where nobody knows
 * @param stage how far that came, null where nobody knows
 * @param failed messages of it that failed
 * @param priced messages of it whose price is counted
 */
public record Course(
    LetterState state,
    @Nullable LetterState told,
    @Nullable MessageId message,
    @Nullable Stage stage,
    List<MessageId> failed,
    List<MessageId> priced) {
  /** How often a letter that was taken and failed is sent once more. */
  private static final int MOST_FAILURES = 3;

  public Course {
    failed = List.copyOf(failed);
    priced = List.copyOf(priced);
  }

  /** Whether it is refused for good, or will be known to be once its courier gives it back. */
  public boolean isDead() {
    return state == LetterState.DEAD || told == LetterState.DEAD;
  }

  /** What else a report brings about. */
  public enum Effect {
    NONE,
    /** Nobody can be reached there. */
    SILENCE,
    /** Free answers are closed: only a template goes through until the person writes again. */
    CLOSE_WINDOW
  }

  /**
   * The course from here on.
   *
   * @param news whether anything changed
   * @param pause before the letter is sent once more
   * @param price to be counted, null for none
   * @param why what operators are told, or empty
   */
  public record Next(
      Course course,
      boolean news,
      Duration pause,
      @Nullable Price price,
      Effect effect,
      String why) {}

  public Next after(Report report) {
    if (failed.contains(report.message())) {
      return nothing();
    }
    var failure = report.failure();
    return failure == null ? forward(report) : failed(report.message(), failure);
  }

  private Next nothing() {
    return new Next(this, false, Duration.ZERO, null, Effect.NONE, "");
  }

  private Next forward(Report report) {
    var price =
        report.stage() == Stage.SENT || priced.contains(report.message()) ? null : report.price();
    var paid = price == null ? priced : with(priced, report.message());
    var next = isOfAnother(report.message()) ? paid(paid) : moved(report, paid);
    return new Next(next, !next.equals(this), Duration.ZERO, price, Effect.NONE, "");
  }

  /** Whether it is known to have become another message, and this is one too many. */
  private boolean isOfAnother(MessageId told) {
    return message != null && !message.equals(told);
  }

  private Course paid(List<MessageId> paid) {
    return new Course(state, told, message, stage, failed, paid);
  }

  private Course moved(Report report, List<MessageId> paid) {
    var far = stage == null || report.stage().compareTo(stage) > 0 ? report.stage() : stage;
    return switch (state) {
      case LEASED -> new Course(state, LetterState.SENT, report.message(), far, failed, paid);
      case RETRY, UNCERTAIN ->
          new Course(LetterState.SENT, null, report.message(), far, failed, paid);
      case READY, SENT, DEAD, EXPIRED, CANCELLED ->
          new Course(state, told, report.message(), far, failed, paid);
    };
  }

  private Next failed(MessageId told, Sending failure) {
    var all = with(failed, told);
    if (isOfAnother(told)) {
      var next = new Course(state, this.told, message, stage, all, priced);
      return new Next(next, true, Duration.ZERO, null, Effect.NONE, "");
    }
    return switch (state) {
      case LEASED, RETRY, SENT, UNCERTAIN -> verdict(all, failure);
      case READY, DEAD, EXPIRED, CANCELLED -> {
        var next = new Course(state, this.told, null, Stage.FAILED, all, priced);
        yield new Next(next, true, Duration.ZERO, null, Effect.NONE, "");
      }
    };
  }

  private Next verdict(List<MessageId> all, Sending failure) {
    return switch (failure) {
      case Sending.NotSent(var why) -> again(all, pause(all.size()), Effect.NONE, why);
      case Sending.Unknown(var why) -> again(all, pause(all.size()), Effect.NONE, why);
      case Sending.Wait(var howLong, var wholeBot) ->
          again(all, howLong, Effect.NONE, "asked to wait after it was taken");
      case Sending.Refused(var refusal, var why) ->
          switch (refusal) {
            case WINDOW ->
                all.size() == 1
                    ? again(all, Duration.ZERO, Effect.CLOSE_WINDOW, why)
                    : dead(all, Effect.NONE, why);
            case PERSON -> dead(all, Effect.SILENCE, why);
            case MESSAGE -> dead(all, Effect.NONE, why);
            case BOT -> again(all, Duration.ZERO, Effect.NONE, why);
          };
      case Sending.Sent sent -> throw new IllegalArgumentException("no failure");
      case Sending.Moved moved -> throw new IllegalArgumentException("no failure");
    };
  }

  private Next again(List<MessageId> all, Duration pause, Effect effect, String why) {
    if (all.size() > MOST_FAILURES) {
      return dead(all, Effect.NONE, "gave up: " + why);
    }
    var next =
        state == LetterState.LEASED
            ? new Course(state, LetterState.RETRY, null, null, all, priced)
            : new Course(LetterState.RETRY, null, null, null, all, priced);
    return new Next(next, true, pause, null, effect, why);
  }

  private Next dead(List<MessageId> all, Effect effect, String why) {
    var next =
        state == LetterState.LEASED
            ? new Course(state, LetterState.DEAD, null, Stage.FAILED, all, priced)
            : new Course(LetterState.DEAD, null, null, Stage.FAILED, all, priced);
    return new Next(next, true, Duration.ZERO, null, effect, why);
  }

  /** 1, 4, 16 seconds. */
  private static Duration pause(int failures) {
    return Duration.ofSeconds(1L << (2 * Math.min(failures - 1, 4)));
  }

  private static List<MessageId> with(List<MessageId> messages, MessageId another) {
    var all = new ArrayList<>(messages);
    all.add(another);
    return all;
  }
}
