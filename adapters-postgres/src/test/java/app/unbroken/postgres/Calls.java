package app.unbroken.postgres;

import java.util.ArrayList;
import java.util.List;

/** Lone calls, one after the other, and what they cost the session that served them. */
final class Calls {
  private final List<Long> nanos = new ArrayList<>();
  private long cpu;
  private long pages;
  private long bytes;
  private long faults;

  /** What a session has spent. */
  record Cost(long cpu, long pages, long bytes, long faults) {
    Cost since(Cost before) {
      return new Cost(
          cpu - before.cpu, pages - before.pages, bytes - before.bytes, faults - before.faults);
    }
  }

  void took(long time) {
    nanos.add(time);
  }

  void cost(Cost cost) {
    cpu += cost.cpu;
    pages += cost.pages;
    bytes += cost.bytes;
    faults += cost.faults;
  }

  double millis(double share) {
    return nanos.stream().sorted().toList().get((int) (nanos.size() * share)) / 1e6;
  }

  double micros() {
    return cpu / 1e3 / nanos.size();
  }

  double pages() {
    return (double) pages / nanos.size();
  }

  double kilobytes() {
    return bytes / 1e3 / nanos.size();
  }

  double faults() {
    return (double) faults / nanos.size();
  }
}
