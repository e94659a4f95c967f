package app.unbroken.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came out of reading a journal. */
public sealed interface Decision<T> {
  /**
   * This is the outcome, and these deeds are to be written.
   *
   * @param dialogue the fence to be written with them, null where it stays as it is
   */
  record Decided<T>(T outcome, List<Deed> deeds, @Nullable DialogueRef dialogue)
      implements Decision<T> {
    public Decided {
      deeds = List.copyOf(deeds);
    }

    public Decided(T outcome, List<Deed> deeds) {
      this(outcome, deeds, null);
    }

    /** The book as it reads once all of this is written. */
    public Journal appliedTo(Journal journal) {
      var after = journal;
      for (var deed : deeds) {
        after = after.after(deed);
      }
      return dialogue == null ? after : after.fencedBy(dialogue);
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
