package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Slot.Read;
import app.unbroken.conversation.grammar.Slot.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Patterns as a tree of words and slots. However many patterns there are, a look-up follows only
 * those that begin like the line.
 */
final class PhraseTree<E> {
  private final Node<E> root = new Node<>();

  /** What was found, with what stood in its slots, in their order. */
  record Match<E>(E meaning, List<Value> values, int end) {}

  /** Reads what stands in a slot, if anything does. */
  interface Slots {
    Optional<Read> read(Slot slot, Line line, int at, int to);
  }

  private static final class Node<E> {
    final Map<String, Node<E>> words = new HashMap<>();
    final Map<Slot, Node<E>> slots = new EnumMap<>(Slot.class);
    @Nullable E meaning;
  }

  /** Adds a pattern; where two are the same the first one stays. */
  void add(List<Pattern.Item> sequence, E meaning) {
    var node = root;
    for (var item : sequence) {
      node =
          switch (item) {
            case Pattern.Word word -> node.words.computeIfAbsent(word.word(), key -> new Node<>());
            case Pattern.Place place ->
                node.slots.computeIfAbsent(place.slot(), key -> new Node<>());
          };
    }
    if (node.meaning == null) {
      node.meaning = meaning;
    }
  }

  /** The words that a pattern begins with; others begin with slots. */
  Set<String> openers() {
    return root.words.keySet();
  }

  /** The longest pattern that the line follows from {@code at} on, not beyond {@code to}. */
  Optional<Match<E>> longest(Line line, int at, int to, Slots slots) {
    return Optional.ofNullable(follow(root, line, at, to, slots, new ArrayList<>()));
  }

  /**
   * Words are tried before slots, so that of two equally long matches the more literal one wins.
   */
  private static <E> @Nullable Match<E> follow(
      Node<E> node, Line line, int at, int to, Slots slots, List<Value> values) {
    var best = node.meaning == null ? null : new Match<>(node.meaning, List.copyOf(values), at);
    if (at >= to) {
      return best;
    }
    var next = node.words.get(line.at(at).word());
    if (next != null && line.at(at).isLiteral()) {
      best = longer(best, follow(next, line, at + 1, to, slots, values));
    }
    for (var branch : node.slots.entrySet()) {
      var read = slots.read(branch.getKey(), line, at, to);
      if (read.isPresent()) {
        values.add(read.get().value());
        best = longer(best, follow(branch.getValue(), line, read.get().end(), to, slots, values));
        values.removeLast();
      }
    }
    return best;
  }

  private static <E> @Nullable Match<E> longer(
      @Nullable Match<E> first, @Nullable Match<E> second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return second.end() > first.end() ? second : first;
  }
}
