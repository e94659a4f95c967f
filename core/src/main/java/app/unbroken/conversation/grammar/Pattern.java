package app.unbroken.conversation.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of a table, such as {@code (at|by) {clock} [sharp]}: words, places, a choice in round
 * brackets, what may be left out in square ones. It stands for every way to read it.
 */
final class Pattern {
  sealed interface Item {}

  record Word(String word) implements Item {}

  record Place(Slot slot) implements Item {}

  private final String source;
  private int at;

  private Pattern(String source) {
    this.source = source;
  }

  /** Every sequence of words and places that the pattern allows. */
  static List<List<Item>> readings(String source) {
    var pattern = new Pattern(source);
    var readings = pattern.choice();
    if (pattern.at < source.length()) {
      throw new IllegalStateException("a bracket out of place: " + source);
    }
    return readings;
  }

  private List<List<Item>> choice() {
    var all = new ArrayList<>(sequence());
    while (at < source.length() && source.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<List<Item>> sequence() {
    List<List<Item>> readings = List.of(List.of());
    while (at < source.length() && "|)]".indexOf(source.charAt(at)) < 0) {
      readings = followedBy(readings, part());
    }
    return readings;
  }

  private List<List<Item>> part() {
    return switch (source.charAt(at)) {
      case '(' -> bracketed(')');
      case '[' -> {
        var readings = new ArrayList<>(bracketed(']'));
        readings.add(List.of());
        yield readings;
      }
      case '{' -> List.of(List.of(place()));
      default -> List.of(words());
    };
  }

  private List<List<Item>> bracketed(char closing) {
    at++;
    var readings = choice();
    if (at >= source.length() || source.charAt(at) != closing) {
      throw new IllegalStateException("a bracket that does not close: " + source);
    }
    at++;
    return readings;
  }

  private Item place() {
    var end = source.indexOf('}', at);
    var name = source.substring(at + 1, end);
    at = end + 1;
    return new Place(Slot.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  private List<Item> words() {
    var from = at;
    while (at < source.length() && "()[]{}|".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    return Line.of(source.substring(from, at)).tokens().stream()
        .<Item>map(token -> new Word(token.word()))
        .toList();
  }

  private static List<List<Item>> followedBy(List<List<Item>> first, List<List<Item>> second) {
    var all = new ArrayList<List<Item>>(first.size() * second.size());
    for (var begin : first) {
      for (var end : second) {
        var whole = new ArrayList<>(begin);
        whole.addAll(end);
        all.add(whole);
      }
    }
    return all;
  }
}
