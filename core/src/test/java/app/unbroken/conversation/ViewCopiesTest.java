package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Card;
import app.unbroken.chat.Text;
import app.unbroken.conversation.Views.Name;
import app.unbroken.inmemory.InMemoryViews;
import app.unbroken.journal.BookMark;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewCopiesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-03-01T22:00:00Z");
  private static final BookMark BOOK = new BookMark(new UUID(1, 1));
  private static final Card CARD = Card.of(Text.plain("today"));

  private final Name name = new Name(new UserId(WorkspaceId.DEFAULT, new UUID(3, 4)), "today");
  private final ViewCopies copies = new ViewCopies(new InMemoryViews());

  @Test
  void a_page_counts_while_the_book_and_the_day_are_the_same() {
    copies.keep(Map.of(name, new View(BOOK, EVENING, CARD)));

    assertThat(copies.read(Map.of(name, BOOK), NOON)).isEqualTo(Map.of(name, CARD));
    assertThat(copies.read(Map.of(name, BOOK), EVENING.minusMillis(1))).isNotEmpty();
    assertThat(copies.read(Map.of(name, BOOK), EVENING)).isEmpty();
    assertThat(copies.read(Map.of(name, new BookMark(new UUID(1, 2))), NOON)).isEmpty();
    assertThat(copies.counts()).isEqualTo(new ViewCopies.Counts(2, 0, 2, 0));
  }

  @Test
  void what_is_not_there_is_missed_and_what_fails_is_survived() {
    var broken = new ViewCopies(new Broken());
    broken.keep(Map.of(name, new View(BOOK, EVENING, CARD)));
    broken.forget(name.user());

    assertThat(broken.read(Map.of(name, BOOK), NOON)).isEmpty();
    assertThat(broken.counts()).isEqualTo(new ViewCopies.Counts(0, 0, 0, 3));

    assertThat(copies.read(Map.of(name, BOOK), NOON)).isEmpty();
    assertThat(copies.counts()).isEqualTo(new ViewCopies.Counts(0, 1, 0, 0));
  }

  private static final class Broken implements Views {
    @Override
    public Map<Name, View> readAll(Collection<Name> names) {
      throw new IllegalStateException("away");
    }

    @Override
    public void keepAll(Map<Name, View> views) {
      throw new IllegalStateException("away");
    }

    @Override
    public void forget(UserId user) {
      throw new IllegalStateException("away");
    }
  }
}
