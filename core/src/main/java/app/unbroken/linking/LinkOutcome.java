package app.unbroken.linking;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.journal.Journal;
import app.unbroken.user.Identity;
import app.unbroken.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What became of an {@link Errand}. */
public sealed interface LinkOutcome {
  record Made(LinkCode code, Instant expires) implements LinkOutcome {}

  /** The code is right; this is whom it joins. */
  record Shown(LinkId link, Account account) implements LinkOutcome {}

  /**
   * The second side wants to; nothing is joined before the first side does.
   *
   * @param first who is asked now, and where
   */
  record Asked(LinkId link, Account starter, Account second, Side first) implements LinkOutcome {}

  /** The first side is asked already. */
  record StillAsked() implements LinkOutcome {}

  /** The first side cannot be asked: it has blocked the bot. */
  record OutOfReach() implements LinkOutcome {}

  /**
   * The first side said no.
   *
   * @param toldAt every chat of the second side
   */
  record Refused(List<Side> toldAt) implements LinkOutcome {
    public Refused {
      toldAt = List.copyOf(toldAt);
    }
  }

  /** Too late for yes or no: the silence was too long, or the link came to something else. */
  record NothingAsked() implements LinkOutcome {}

  /** This link has joined them before. */
  record JoinedAlready(LinkId link) implements LinkOutcome {}

  record OwnCode() implements LinkOutcome {}

  /** Both sides write from the same messenger: there is nothing to join. */
  record SameMessenger(Messenger messenger) implements LinkOutcome {}

  /** Wrong, used, taken by somebody else, or too old: nobody can tell these apart. */
  record NoSuchCode() implements LinkOutcome {}

  /** Of this person, or of everybody together. */
  record TooManyTries(Instant until) implements LinkOutcome {}

  /** Whoever asked to be forgotten joins nobody. */
  record Leaving() implements LinkOutcome {}

  /**
   * Two are one now.
   *
   * @param toldAt where the second side is told, and can take it back, too
   * @param namesakes habits that both had
   */
  record Joined(
      LinkId link,
      Account starter,
      Account second,
      List<ChatAddress> toldAt,
      Instant undoUntil,
      List<Namesakes> namesakes)
      implements LinkOutcome {
    public Joined {
      toldAt = List.copyOf(toldAt);
      namesakes = List.copyOf(namesakes);
    }
  }

  /** Two habits of the same name, which might be the same. */
  record Namesakes(HabitId one, HabitId other, HabitName name) {}

  /**
   * One are two again, as before.
   *
   * @param everywhere every chat of both
   */
  record Parted(List<Side> everywhere) implements LinkOutcome {
    public Parted {
      everywhere = List.copyOf(everywhere);
    }
  }

  /** A chat, and whose it is now. */
  record Side(User user, ChatAddress at) {
    static Stream<Side> of(Journal book) {
      return book.identities().stream()
          .map(Identity::address)
          .distinct()
          .map(at -> new Side(book.user(), at));
    }
  }

  record TooLateToPart() implements LinkOutcome {}

  /** Those messengers begin anew; everything stays here. */
  record Left(Set<Messenger> messengers, List<Side> toldAt) implements LinkOutcome {
    public Left {
      messengers = Set.copyOf(messengers);
      toldAt = List.copyOf(toldAt);
    }
  }

  record NothingToPart() implements LinkOutcome {}

  /** Nobody can link here: there is no store that could. */
  record NotHere() implements LinkOutcome {}
}
