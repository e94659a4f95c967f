package app.unbroken.telegram.fake;

import java.util.List;

/** What lies under a message. */
public sealed interface Keyboard {

  /** Nothing. */
  record None() implements Keyboard {}

  /** Buttons that belong to the message. */
  record Inline(List<List<Tappable>> rows) implements Keyboard {
    public Inline {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  record Tappable(String label, String data) {}

  /** Buttons in place of the phone's keyboard. */
  record Reply(List<List<Key>> rows, boolean oneTime) implements Keyboard {
    public Reply {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A tap says the label, or shares the place. */
  record Key(String label, boolean sharesPlace) {}

  /** Takes a keyboard in place of the phone's away. */
  record Remove() implements Keyboard {}

  /** Telegram lets a message be edited that has no keyboard or an inline one. */
  default boolean staysEditable() {
    return this instanceof None || this instanceof Inline;
  }

  /** What can be read on it, row by row. */
  default List<String> labels() {
    return switch (this) {
      case Inline(var rows) -> rows.stream().flatMap(List::stream).map(Tappable::label).toList();
      case Reply(var rows, var oneTime) ->
          rows.stream().flatMap(List::stream).map(Key::label).toList();
      case None none -> List.of();
      case Remove remove -> List.of();
    };
  }
}
