package app.unbroken.conversation.news;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.layout.Layout;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.tap.Place;
import app.unbroken.habit.Habit;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Scope;
import app.unbroken.notice.Bulletin;
import app.unbroken.notice.Danger;
import app.unbroken.notice.LookBack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a bulletin says: one card, from the person's book as it is when it leaves. */
public final class NoticeCard {
  private NoticeCard() {}

  /**
   * Empty where nothing of it is wanted any more: switched off, on vacation, nothing to tell.
   *
   * @param books opens the person's book as far as asked
   */
  public static Optional<Outgoing> of(
      Function<Scope, Optional<Journal>> books, Bulletin bulletin, Capabilities able) {
    return books
        .apply(Scope.TODAY)
        .filter(book -> !book.user().vacations().cover(book.today()))
        .flatMap(book -> screen(books, book, bulletin, able))
        .map(screen -> Outgoing.show(Layout.card(screen, able)));
  }

  private static Optional<Screen> screen(
      Function<Scope, Optional<Journal>> books,
      Journal book,
      Bulletin bulletin,
      Capabilities able) {
    var wanted =
        bulletin.items().stream()
            .filter(item -> book.user().attention().wants(item.notice()))
            .sorted(Comparator.comparing(Bulletin.Item::notice).reversed())
            .toList();
    var reader = Reader.of(book, able);
    var looks = new ArrayList<LookBack>();
    for (var item : wanted) {
      switch (item.notice()) {
        case WEEK, MONTH -> lookBack(books, book, item).ifPresent(looks::add);
        case DANGER -> {
          if (item.day().equals(book.today())) {
            return danger(reader, book);
          }
        }
      }
    }
    return looks.isEmpty() ? Optional.empty() : Optional.of(SummaryCard.of(reader, looks));
  }

  /** Days that are folded into a checkpoint take the whole book. */
  private static Optional<LookBack> lookBack(
      Function<Scope, Optional<Journal>> books, Journal book, Bulletin.Item item) {
    var whole =
        LookBack.isWithin(book, item.notice(), item.day())
            ? Optional.of(book)
            : books.apply(Scope.EVERYTHING);
    return whole.flatMap(journal -> LookBack.on(journal, item.notice(), item.day()));
  }

  private static Optional<Screen> danger(Reader reader, Journal journal) {
    var habits = Danger.of(journal);
    return habits.isEmpty() ? Optional.empty() : Optional.of(danger(reader, journal, habits));
  }

  private static Screen danger(Reader reader, Journal journal, List<Habit> habits) {
    var alone = habits.size() == 1;
    var screen = reader.screen(reader.write("danger.head"), Place.TODAY, 0);
    for (var habit : habits) {
      screen = screen.items(ReminderCard.items(reader, journal, habit, journal.today(), alone));
    }
    return alone ? screen : screen.ways(reader.today("button.today"));
  }
}
