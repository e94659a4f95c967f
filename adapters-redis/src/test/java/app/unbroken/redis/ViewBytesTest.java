package app.unbroken.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.Text;
import app.unbroken.conversation.View;
import app.unbroken.journal.BookMark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewBytesTest {
  private static final View VIEW =
      new View(
          new BookMark(new UUID(7, 8)),
          Instant.ofEpochMilli(1_772_000_000_000L),
          new Card(
              Text.bold("Сегодня").and(" · 1. ✅ зарядка"),
              List.of(List.of(new Button("Done", "c:1"), new Button("Menu", "m"))),
              ""));
  private static final byte[] BYTES = ViewBytes.of(VIEW);

  @Test
  void what_is_written_is_read() {
    assertThat(ViewBytes.read(BYTES)).isEqualTo(VIEW);
  }

  /** New styles come after the others: their numbers are in Redis. */
  @Test
  void every_style_has_a_number() {
    for (var style : Text.Style.values()) {
      var text = new Text(List.of(new Text.Span(style, "x")));
      var view = new View(VIEW.mark(), VIEW.until(), Card.of(text));
      assertThat(ViewBytes.read(ViewBytes.of(view))).isEqualTo(view);
    }
  }

  @Test
  void nothing_shorter_or_longer_is_read() {
    for (var length = 0; length < BYTES.length; length++) {
      var cut = Arrays.copyOf(BYTES, length);
      assertThatIllegalArgumentException().isThrownBy(() -> ViewBytes.read(cut));
    }
    var longer = Arrays.copyOf(BYTES, BYTES.length + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> ViewBytes.read(longer));
  }

  @Test
  void objects_in_json_are_not_read() {
    var gadget = "[\"com.sun.rowset.JdbcRowSetImpl\",{\"dataSourceName\":\"ldap://127.0.0.1/x\"}]";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ViewBytes.read(gadget.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void one_bit_of_damage_is_always_noticed() {
    var random = new Random(42);
    for (var round = 0; round < 5_000; round++) {
      var damaged = BYTES.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatIllegalArgumentException().isThrownBy(() -> ViewBytes.read(damaged));
    }
  }
}
