package app.unbroken.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {
  @TempDir Path folder;

  @Test
  void buttons_are_numbered_through_all_rows() {
    var board = new Board(Paint.PLAIN, folder);

    var shown = board.show(card("Read", List.of(List.of("✅ Done", "Skip"), List.of("Menu"))));

    assertThat(shown).isEqualTo("Read\n[1] ✅ Done  [2] Skip\n[3] Menu\n\n");
    assertThat(board.button(3)).map(Button::label).contains("Menu");
    assertThat(board.button(4)).isEmpty();
    assertThat(board.button(0)).isEmpty();
  }

  @Test
  void a_card_without_buttons_leaves_those_of_the_card_before_it() {
    var board = new Board(Paint.PLAIN, folder);

    board.show(card("one", List.of(List.of("OK"))));
    board.show(card("two", List.of()));

    assertThat(board.button(1)).map(Button::label).contains("OK");
  }

  @Test
  void colours_are_for_people_only() {
    var card = Outgoing.show(Card.of(Text.bold("Read")));

    assertThat(new Board(Paint.PLAIN, folder).show(card)).isEqualTo("Read\n\n");
    assertThat(new Board(Paint.COLOURED, folder).show(card)).contains("\u001b[1mRead\u001b[22m");
  }

  @Test
  void a_file_is_saved_and_never_over_another_nor_outside_the_folder() {
    var board = new Board(Paint.PLAIN, folder);
    var file = new Outgoing.Hand("../a.csv", "text/csv", "x,y".getBytes(UTF_8), Text.plain("Here"));

    assertThat(board.show(file)).isEqualTo("Here\n📄 a.csv (3 bytes)\n\n");
    assertThat(board.show(file)).contains("2-a.csv");
    assertThat(folder.resolve("a.csv")).hasContent("x,y");
  }

  private static Outgoing card(String text, List<List<String>> labels) {
    var rows =
        labels.stream()
            .map(row -> row.stream().map(label -> new Button(label, "x:" + label)).toList())
            .toList();
    return Outgoing.show(new Card(Text.plain(text), rows, ""));
  }
}
