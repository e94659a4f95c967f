package app.unbroken.conversation.layout;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Card;
import app.unbroken.chat.Text;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final Tap SOMEWHERE = new Tap.Open(Place.TODAY, 0);

  @Test
  void three_choices_are_buttons_and_four_are_a_list() {
    assertThat(labels(Layout.card(screen("question", 1), Capabilities.WHATSAPP)))
        .containsExactly("choice 1", "Back", "Menu");
    assertThat(labels(Layout.card(screen("question", 2), Capabilities.WHATSAPP)))
        .containsExactly("choice 1", "choice 2", "Back", "Menu");
  }

  @Test
  void two_ways_to_one_place_are_one_row_of_a_list() {
    var menu = new Tap.Open(Place.MENU, 0);
    var screen =
        Screen.of(Text.plain("question"), new Pages(0, page -> SOMEWHERE, "Previous", "Next"))
            .choices(List.of(choice("one"), choice("two"), choice("three")))
            .ways(new Choice("Back", menu), new Choice("Menu", menu));

    assertThat(labels(Layout.card(screen, Capabilities.WHATSAPP)))
        .containsExactly("one", "two", "three", "Menu");
    assertThat(labels(Layout.card(screen, Capabilities.TELEGRAM))).contains("Back", "Menu");
  }

  @Test
  void a_list_turns_its_pages_within_ten_rows() {
    var first = Layout.card(screen("question", 12), Capabilities.WHATSAPP);

    assertThat(labels(first)).hasSize(10).startsWith("choice 1").contains("Next", "Menu");
    assertThat(labels(Layout.card(at(screen("question", 12), 1), Capabilities.WHATSAPP)))
        .startsWith("choice 8")
        .contains("choice 12", "Previous", "Menu")
        .doesNotContain("Next");
  }

  /** What stands above the first page is gone when a page is turned; nothing may go with it. */
  @Test
  void below_something_said_once_no_choice_falls_between_two_pages() {
    var turned = new ArrayList<Integer>();
    var screen = screen("question", 12).lead(choice("All done"), choice("No"));
    var led = Layout.card(turning(screen, turned), Capabilities.WHATSAPP);

    assertThat(labels(led)).hasSize(10).startsWith("All done", "No", "choice 1").contains("Next");
    assertThat(labels(led)).contains("choice 5").doesNotContain("choice 6");
    assertThat(turned).containsExactly(0);
    assertThat(labels(Layout.card(screen("question", 12), Capabilities.WHATSAPP)))
        .contains("choice 6", "choice 7");
  }

  private static Screen turning(Screen screen, List<Integer> turned) {
    var pages =
        new Pages(
            0,
            page -> {
              turned.add(page);
              return SOMEWHERE;
            },
            "Previous",
            "Next");
    return with(screen, pages);
  }

  @Test
  void a_page_beyond_the_last_is_the_last() {
    assertThat(labels(Layout.card(at(screen("question", 12), 99), Capabilities.WHATSAPP)))
        .contains("choice 12", "Previous");
  }

  @Test
  void short_labels_stand_beside_each_other_on_a_keyboard() {
    var screen = screen("question", 0).action(choice("Yes"), choice("No"), choice("x".repeat(40)));

    assertThat(Layout.card(screen, Capabilities.TELEGRAM).rows())
        .extracting(row -> row.stream().map(Button::label).toList())
        .startsWith(List.of("Yes", "No"), List.of("x".repeat(40)));
  }

  @Test
  void labels_that_are_equal_once_cut_are_told_apart() {
    var long1 = "read the collected works, part one";
    var long2 = "read the collected works, part two";
    var screen = screen("question", 2).choices(List.of(choice(long1), choice(long2)));

    assertThat(labels(Layout.card(screen, Capabilities.WHATSAPP)))
        .contains("read the collected work…", "read the collected wor 2");
  }

  @Test
  void a_family_of_emoji_is_never_torn_apart() {
    var family = "👨‍👩‍👧‍👦";
    var screen = screen("question", 3).choices(List.of(choice(family.repeat(4))));

    assertThat(labels(Layout.card(screen, Capabilities.WHATSAPP)))
        .contains(family + family + "…")
        .noneMatch(label -> label.contains("\uFFFD"));
  }

  @Test
  void a_line_and_its_button_stay_on_the_same_page() {
    var items =
        IntStream.rangeClosed(1, 30)
            .mapToObj(it -> new Item(Text.plain("line %02d.".formatted(it)), choice("tap " + it)))
            .toList();
    var screen = screen("question", 0).items(items);
    for (var page = 0; page < 6; page++) {
      var card = Layout.card(at(screen, page), Capabilities.WHATSAPP);
      var text = card.text().characters();

      assertThat(labels(card).stream().filter(label -> label.startsWith("tap ")))
          .isNotEmpty()
          .allSatisfy(label ->
              assertThat(text)
                  .contains("line %02d.".formatted(Integer.parseInt(label.substring(4)))));
    }
  }

  @Test
  void a_typed_label_is_found_without_its_emoji_and_its_case() {
    var screen = screen("question", 0).action(choice("✏️ Change…"), choice("Всё сделано"));

    assertThat(screen.labelled("change")).isPresent();
    assertThat(screen.labelled("ВСЕ СДЕЛАНО!")).isPresent();
    assertThat(screen.labelled("chang")).isEmpty();
    assertThat(screen.labelled("🙂")).isEmpty();
  }

  private static Screen screen(String head, int choices) {
    return Screen.of(Text.plain(head), new Pages(0, page -> SOMEWHERE, "Previous", "Next"))
        .choices(IntStream.rangeClosed(1, choices).mapToObj(it -> choice("choice " + it)).toList())
        .ways(choice("Back"), choice("Menu"));
  }

  private static Screen at(Screen screen, int page) {
    return with(screen, new Pages(page, screen.pages().turn(), "Previous", "Next"));
  }

  private static Screen with(Screen screen, Pages pages) {
    return new Screen(
        screen.head(),
        screen.leads(),
        screen.items(),
        screen.foot(),
        screen.actions(),
        screen.ways(),
        screen.shareLabel(),
        pages);
  }

  /** One that leads where no other does. */
  private static Choice choice(String label) {
    return new Choice(label, new Tap.Open(Place.HABITS, label.hashCode() & 0xFFFF));
  }

  private static List<String> labels(Card card) {
    return card.buttons().stream().map(Button::label).toList();
  }
}
