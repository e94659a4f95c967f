package app.unbroken.streak;

import app.unbroken.user.Span;
import app.unbroken.user.Spans;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Spans of days as sorted, disjoint ranges of epoch days; asked day after day it is a compare. */
final class Ranges {
  private final long[] firsts;
  private final long[] lasts;
  private int at;

  private Ranges(long[] firsts, long[] lasts) {
    this.firsts = firsts;
    this.lasts = lasts;
  }

  static Ranges of(Spans... spans) {
    var sorted =
        Stream.of(spans)
            .map(Spans::all)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Span::first))
            .toList();
    var firsts = new long[sorted.size()];
    var lasts = new long[sorted.size()];
    var count = 0;
    for (var span : sorted) {
      var first = span.first().toEpochDay();
      var last = span.last() == null ? Long.MAX_VALUE : span.last().toEpochDay();
      if (count > 0 && first <= lasts[count - 1]) {
        lasts[count - 1] = Math.max(lasts[count - 1], last);
      } else {
        firsts[count] = first;
        lasts[count++] = last;
      }
    }
    return new Ranges(Arrays.copyOf(firsts, count), Arrays.copyOf(lasts, count));
  }

  boolean cover(long day) {
    while (at < firsts.length && lasts[at] < day) {
      at++;
    }
    while (at > 0 && lasts[at - 1] >= day) {
      at--;
    }
    return at < firsts.length && firsts[at] <= day;
  }
}
