package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.Text;
import app.unbroken.conversation.Views.Name;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.journal.BookMark;
import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Views} promise, wherever they are kept. */
public abstract class ViewsContract {
  private final UserId ann = new UserId(Workspaces.fresh(), UUID.randomUUID());
  private final UserId bob = new UserId(Workspaces.fresh(), UUID.randomUUID());

  /** A store; it may be the same for each test, every test has its own people. */
  protected abstract Views views();

  @Test
  void nothing_is_read_where_nothing_was_kept() {
    assertThat(views().readAll(List.of(new Name(ann, "today")))).isEmpty();
    assertThat(views().readAll(List.of())).isEmpty();
  }

  @Test
  void a_page_comes_back_letter_by_letter() {
    var text =
        Text.bold("Сегодня 👨‍👩‍👧")
            .andItalic("\n\"open\"")
            .andStruck("<b>")
            .andCode("я".repeat(4_000))
            .and("");
    var rows =
        List.of(
            List.of(new Button("✅ Done", "c:1"), new Button("Later", "l:1", "or tomorrow")),
            List.of(new Button("Menu", "m")));
    var view = new View(mark(), Instant.ofEpochMilli(1_767_225_599_999L), new Card(text, rows, ""));
    var asking = new View(mark(), Instant.EPOCH, new Card(Text.empty(), List.of(), "Where I am"));

    views().keepAll(Map.of(new Name(ann, "today"), view, new Name(ann, "where"), asking));

    assertThat(views().readAll(List.of(new Name(ann, "today"), new Name(ann, "where"))))
        .isEqualTo(Map.of(new Name(ann, "today"), view, new Name(ann, "where"), asking));
  }

  @Test
  void the_last_page_of_a_name_stays() {
    var before = view("before");
    var after = view("after");
    views().keepAll(Map.of(new Name(ann, "today"), before));
    views().keepAll(Map.of(new Name(ann, "today"), after, new Name(ann, "habits"), before));

    assertThat(views().readAll(List.of(new Name(ann, "today"))))
        .isEqualTo(Map.of(new Name(ann, "today"), after));
  }

  @Test
  void everybody_has_their_own() {
    var forged = new UserId(bob.workspace(), ann.value());
    var mine = view("ann's");
    var theirs = view("bob's");
    views().keepAll(Map.of(new Name(ann, "today"), mine, new Name(bob, "today"), theirs));

    assertThat(
            views()
                .readAll(
                    List.of(
                        new Name(ann, "today"), new Name(bob, "today"), new Name(forged, "today"))))
        .isEqualTo(Map.of(new Name(ann, "today"), mine, new Name(bob, "today"), theirs));
  }

  @Test
  void a_person_is_forgotten_wholly_and_alone() {
    var page = view("page");
    views()
        .keepAll(
            Map.of(
                new Name(ann, "today"), page,
                new Name(ann, "habits"), page,
                new Name(bob, "today"), page));

    views().forget(ann);

    assertThat(
            views()
                .readAll(
                    List.of(
                        new Name(ann, "today"), new Name(ann, "habits"), new Name(bob, "today"))))
        .containsOnlyKeys(new Name(bob, "today"));
  }

  private static View view(String text) {
    return new View(mark(), Instant.ofEpochMilli(7), Card.of(Text.plain(text)));
  }

  private static BookMark mark() {
    return new BookMark(UUID.randomUUID());
  }
}
