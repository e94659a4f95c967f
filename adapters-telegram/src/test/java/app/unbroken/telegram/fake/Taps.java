package app.unbroken.telegram.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Taps that wait for an answer, and the answers. */
final class Taps {
  private static final Duration LIFE = Duration.ofSeconds(150);
  private static final int MAX_TOAST = 200;

  private final InstantSource clock;
  private final AtomicLong lastId = new AtomicLong(4_382_000_000_000_000_000L);
  private final Map<String, Tap> open = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<TapAnswer> answers = new ConcurrentLinkedQueue<>();

  private record Tap(long person, Instant at) {}

  Taps(InstantSource clock) {
    this.clock = clock;
  }

  String begin(long person) {
    var id = Long.toString(lastId.incrementAndGet());
    open.put(id, new Tap(person, clock.instant()));
    return id;
  }

  TapAnswer answer(String id, String toast) {
    var tap = open.remove(id);
    if (tap == null || tap.at().plus(LIFE).isBefore(clock.instant())) {
      throw Refused.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    if (toast.length() > MAX_TOAST) {
      open.put(id, tap);
      throw Refused.badRequest("MESSAGE_TOO_LONG");
    }
    var answer = new TapAnswer(id, tap.person(), toast, tap.at(), clock.instant());
    answers.add(answer);
    return answer;
  }

  /** Buttons that still spin. */
  int spinning() {
    return open.size();
  }

  List<TapAnswer> answers() {
    return List.copyOf(answers);
  }
}
