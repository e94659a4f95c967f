package app.unbroken.telegram.fake;

import app.unbroken.telegram.fake.HttpReply.Whole;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Something that goes wrong with a call: before it has its effect, or after. */
public final class Fault {
  private final boolean performs;
  private final Pause pause;
  private final Function<Whole, HttpReply> reply;
  private final AtomicInteger replies = new AtomicInteger();

  /** Before the answer. */
  private interface Pause {
    void over() throws InterruptedException;
  }

  private Fault(boolean performs, Pause pause, Function<Whole, HttpReply> reply) {
    this.performs = performs;
    this.pause = pause;
    this.reply = reply;
  }

  public static Fault tooManyRequests(int seconds) {
    return refused(Refused.tooManyRequests(seconds));
  }

  public static Fault refuses(int code, String description) {
    return refused(new Refused(code, description));
  }

  public static Fault movedTo(long chat) {
    return refused(Refused.movedTo(chat));
  }

  /** A gateway's page instead of an answer; nothing was done. */
  public static Fault page(int status) {
    var page = "<html><body><h1>" + status + "</h1><p>nginx</p></body></html>";
    return instead(new Whole(status, "text/html", page));
  }

  /** {@code ok} is false and nothing says why; nothing was done. */
  public static Fault wordless(int status) {
    return instead(HttpReply.json(status, "{\"ok\":false}"));
  }

  /** The connection breaks before anything is done. */
  public static Fault brokenBefore() {
    return instead(new HttpReply.Reset());
  }

  /** It is done, and the connection breaks before the answer. */
  public static Fault doneThenBroken() {
    return after(whole -> new HttpReply.Reset());
  }

  /** It is done, and half of the answer arrives. */
  public static Fault doneThenHalf() {
    return after(HttpReply.Half::new);
  }

  /** It is done, and the answer is a page. */
  public static Fault doneThenPage() {
    return after(whole -> new Whole(200, "text/html", "<html>welcome</html>"));
  }

  /** It is done, and the answer is JSON that ends too early. */
  public static Fault doneThenCutJson() {
    return after(whole -> HttpReply.json(200, whole.body().substring(0, 20)));
  }

  /** It is done, and the answer does not end. */
  public static Fault doneThenEndless(long bytes) {
    return after(whole -> new HttpReply.Endless(bytes));
  }

  /** It is done, and the answer takes its time. */
  public static Fault slow(Duration delay) {
    return new Fault(true, () -> Thread.sleep(delay), whole -> whole);
  }

  /** It is done, and the answer waits until it is let go. */
  public static Fault held(CountDownLatch letGo) {
    return new Fault(true, letGo::await, whole -> whole);
  }

  static Fault none() {
    return new Fault(true, () -> {}, whole -> whole);
  }

  boolean performs() {
    return performs;
  }

  /** How many calls it has befallen and answered. */
  public int replies() {
    return replies.get();
  }

  HttpReply replyTo(Whole whole) {
    try {
      pause.over();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    replies.incrementAndGet();
    return reply.apply(whole);
  }

  private static Fault refused(Refused refused) {
    return instead(Replies.refused(refused));
  }

  private static Fault instead(HttpReply reply) {
    return new Fault(false, () -> {}, whole -> reply);
  }

  private static Fault after(Function<Whole, HttpReply> reply) {
    return new Fault(true, () -> {}, reply);
  }
}
