package app.unbroken.linking;

import app.unbroken.chat.Messenger;
import app.unbroken.journal.Journal;
import app.unbroken.user.Identity;
import app.unbroken.user.PersonName;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the other side is shown of somebody before they become one: enough to know oneself by. */
public record Account(PersonName name, Set<Messenger> messengers, LocalDate since, int habits) {
  public Account {
    messengers = Set.copyOf(messengers);
  }

  static Account of(Journal book) {
    var user = book.user();
    var habits = (int) book.habits().stream().filter(habit -> !habit.isDeleted()).count();
    var since = user.dayAt(user.since());
    return new Account(user.profile().name(), messengersOf(book.identities()), since, habits);
  }

  /** A messenger from which both write: there they would stay two. */
  static Optional<Messenger> shared(Journal one, Journal other) {
    var both = messengersOf(one.identities());
    return messengersOf(other.identities()).stream().filter(both::contains).findFirst();
  }

  static Set<Messenger> messengersOf(List<Identity> identities) {
    var messengers = EnumSet.noneOf(Messenger.class);
    identities.forEach(identity -> messengers.add(identity.address().messenger()));
    return messengers;
  }
}
