package app.unbroken.telegram.fake;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;

/** What is to go wrong; of several rules that fit a call, the one made first. */
public final class Faults {
  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  private record Rule(BiPredicate<String, Params> fits, Fault fault, AtomicInteger times) {
    boolean takes(String method, Params params) {
      return fits.test(method, params) && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
  }

  /** The next call of this method fails so. */
  public void next(String method, Fault fault) {
    next(method, 1, fault);
  }

  public void next(String method, int times, Fault fault) {
    add((name, params) -> is(name, method), fault, times);
  }

  /** Every call of this method fails so. */
  public void always(String method, Fault fault) {
    add((name, params) -> is(name, method), fault, Integer.MAX_VALUE);
  }

  /** Every call fails so. */
  public void always(Fault fault) {
    add((name, params) -> true, fault, Integer.MAX_VALUE);
  }

  /** Every call about this chat fails so. */
  public void inChat(long chat, Fault fault) {
    var id = Long.toString(chat);
    add((name, params) -> params.text("chat_id").equals(id), fault, Integer.MAX_VALUE);
  }

  /** This share of the calls of this method fails so. */
  public void some(String method, double share, long seed, Fault fault) {
    var random = new Random(seed);
    add(
        (name, params) -> is(name, method) && random.nextDouble() < share,
        fault,
        Integer.MAX_VALUE);
  }

  public void none() {
    rules.clear();
  }

  Fault on(String method, Params params) {
    return rules.stream()
        .filter(rule -> rule.takes(method, params))
        .findFirst()
        .map(Rule::fault)
        .orElse(Fault.none());
  }

  private void add(BiPredicate<String, Params> fits, Fault fault, int times) {
    rules.add(new Rule(fits, fault, new AtomicInteger(times)));
  }

  private static boolean is(String name, String method) {
    return name.equals(method.toLowerCase(Locale.ROOT));
  }
}
