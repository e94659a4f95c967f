package app.unbroken.linking;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What became of an {@link Errand}. */
public sealed interface LinkOutcome {
  record Made(LinkCode code, Instant expires) implements LinkOutcome {}

  /** The code is right; this is whom it joins. */
  record Shown(LinkId link, Account account) implements LinkOutcome {}

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
   * @param toldAt where the first side is told, and can take it back
   * @param namesakes habits that both had
   */
  record Joined(
      LinkId link,
      Account starter,
      Account second,
      ChatAddress toldAt,
      Instant undoUntil,
      List<Namesakes> namesakes)
      implements LinkOutcome {
    public Joined {
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
  record Side(User user, ChatAddress at) {}

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
