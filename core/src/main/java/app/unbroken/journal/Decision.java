package app.unbroken.journal;

import java.util.List;

/** What came out of reading a journal. */
public sealed interface Decision<T> {

  /** This is the outcome, and these deeds are to be written. */
  record Decided<T>(T outcome, List<Deed> deeds) implements Decision<T> {
    public Decided {
      deeds = List.copyOf(deeds);
    }
  }

  /** More of the book is needed; ask again with it. */
  record NeedsMore<T>(Scope scope) implements Decision<T> {}

  static <T> Decision<T> of(T outcome) {
    return new Decided<>(outcome, List.of());
  }

  static <T> Decision<T> of(T outcome, Deed deed) {
    return new Decided<>(outcome, List.of(deed));
  }

  static <T> Decision<T> needs(Scope scope) {
    return new NeedsMore<>(scope);
  }
}
