package app.unbroken.streak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Successes in a row and what keeps them together. A missed day leaves a gap, and a gap is decided
 * when it ends or grows too long: until then neither is the run broken nor a freeze gone for good.
 * Where the two-day rule holds, the last miss before a success is forgiven first; the others take a
 * freeze each, all of them or none.
 */
final class Chain {
  static final int MOST_FREEZES = 2;
  static final int SUCCESSES_PER_FREEZE = 7;
  static final long NEVER = Long.MIN_VALUE / 2;

  private final boolean forgives;
  private final Ranges freezing;
  private final Window window;

  private StreakUnit unit;
  private Stretch current = new Stretch();
  private Stretch broken = new Stretch();
  private final List<Stretch> over = new ArrayList<>();
  private final Stretch[] best = {new Stretch(), new Stretch(), new Stretch(), new Stretch()};
  private final long[] gap = new long[MOST_FREEZES + 2];
  private int gapLength;
  private int freezes;
  private int towardsFreeze;
  private long lastFrozen = NEVER;
  private long lastEarned = NEVER;

  Chain(StreakUnit unit, boolean forgives, Ranges freezing, Window window) {
    this.unit = unit;
    this.forgives = forgives;
    this.freezing = freezing;
    this.window = window;
  }

  /** A success; one in a month that counts already ({@code since} its first day) adds nothing. */
  void succeed(long day, long since) {
    if (gapLength > 0) {
      endGap(forgives);
    }
    if (unit == StreakUnit.MONTHS && current.length > 0 && current.last >= since) {
      current.last = day;
      return;
    }
    current.extend(day);
    if (freezing.cover(day) && ++towardsFreeze == SUCCESSES_PER_FREEZE) {
      earn(day);
    }
  }

  private void earn(long day) {
    towardsFreeze = 0;
    if (freezes < MOST_FREEZES) {
      freezes++;
      lastEarned = day;
    }
  }

  /** The minimum version: ends a gap as a success does, except that it forgives nothing. */
  void keep() {
    if (gapLength > 0) {
      endGap(false);
    }
  }

  void miss(long day) {
    if (current.length == 0) {
      return;
    }
    gap[gapLength++] = day;
    if (!freezable(forgives ? gapLength - 1 : gapLength)) {
      breakOff();
    }
  }

  /** From here on something else is counted: the run ends, and it did not break. */
  void countIn(StreakUnit next) {
    if (next == unit) {
      return;
    }
    keep();
    endRun();
    broken = new Stretch();
    unit = next;
  }

  /** Shows an undecided gap as it would end if nothing else happened. */
  void settle() {
    freeze(Math.max(forgives ? gapLength - 1 : gapLength, 0));
  }

  private void endGap(boolean forgiving) {
    var forgiven = forgiving ? 1 : 0;
    var missed = gapLength - forgiven;
    if (!freezable(missed)) {
      breakOff();
      return;
    }
    freeze(missed);
    if (forgiven == 1) {
      window.mark(gap[missed], Verdict.FORGIVEN);
    }
    gapLength = 0;
  }

  private boolean freezable(int missed) {
    for (var each = 0; each < missed; each++) {
      if (!freezing.cover(gap[each])) {
        return false;
      }
    }
    return missed <= freezes;
  }

  private void freeze(int missed) {
    for (var each = 0; each < missed; each++) {
      window.mark(gap[each], Verdict.FROZEN);
      window.excused(gap[each]);
      lastFrozen = gap[each];
    }
    freezes -= missed;
  }

  private void breakOff() {
    broken = current;
    gapLength = 0;
    endRun();
  }

  private void endRun() {
    best[unit.ordinal()] = best().length < current.length ? current : best();
    over.add(current);
    current = new Stretch();
  }

  /** The longest run before the current one. */
  private Stretch best() {
    return best[unit.ordinal()];
  }

  StreakUnit unit() {
    return unit;
  }

  Run current() {
    return current.asRun();
  }

  Run longest() {
    return (best().length < current.length ? current : best()).asRun();
  }

  /** Those that are over, since the walk began here, and the one still running. */
  List<Run> runs() {
    return Stream.concat(over.stream(), Stream.of(current))
        .filter(stretch -> stretch.length > 0)
        .map(Stretch::asRun)
        .toList();
  }

  @Nullable Run lastBroken() {
    return broken.length == 0 ? null : broken.asRun();
  }

  int freezes() {
    return freezes;
  }

  @Nullable LocalDate lastFrozen() {
    return lastFrozen == NEVER ? null : LocalDate.ofEpochDay(lastFrozen);
  }

  @Nullable LocalDate lastEarned() {
    return lastEarned == NEVER ? null : LocalDate.ofEpochDay(lastEarned);
  }

  void write(StateText.Writer out) {
    current.write(out);
    broken.write(out);
    for (var each : best) {
      each.write(out);
    }
    out.number(gapLength);
    for (var each = 0; each < gapLength; each++) {
      out.number(gap[each]);
    }
    out.number(freezes).number(towardsFreeze).number(lastFrozen).number(lastEarned);
  }

  void read(StateText.Reader in) {
    current.read(in);
    broken.read(in);
    for (var each : best) {
      each.read(in);
    }
    gapLength = (int) in.number();
    for (var each = 0; each < gapLength; each++) {
      gap[each] = in.number();
    }
    freezes = (int) in.number();
    towardsFreeze = (int) in.number();
    lastFrozen = in.number();
    lastEarned = in.number();
  }
}
