package app.unbroken.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.unbroken.conversation.StoredDialogue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DialogueBytesTest {
  private static final StoredDialogue DIALOGUE =
      new StoredDialogue("new-habit/awaiting-name", 3, Map.of("name", "зарядка", "empty", ""));
  private static final byte[] BYTES = DialogueBytes.of(7L << 40, DIALOGUE);

  @Test
  void what_is_written_is_read() {
    assertThat(DialogueBytes.read(BYTES))
        .isEqualTo(new DialogueBytes.Versioned(7L << 40, DIALOGUE));
  }

  @Test
  void nothing_shorter_or_longer_is_read() {
    for (var length = 0; length < BYTES.length; length++) {
      var cut = Arrays.copyOf(BYTES, length);
      assertThatIllegalArgumentException().isThrownBy(() -> DialogueBytes.read(cut));
    }
    var longer = Arrays.copyOf(BYTES, BYTES.length + 1);
    assertThatIllegalArgumentException().isThrownBy(() -> DialogueBytes.read(longer));
  }

  @Test
  void objects_in_json_are_not_read() {
    var gadget = "[\"com.sun.rowset.JdbcRowSetImpl\",{\"dataSourceName\":\"ldap://127.0.0.1/x\"}]";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DialogueBytes.read(gadget.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whatever bytes do, it is this exception or a dialogue with another mark. */
  @Test
  void damage_is_noticed() {
    var random = new Random(42);
    for (var round = 0; round < 20_000; round++) {
      var damaged = BYTES.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        var read = DialogueBytes.read(damaged);
        assertThat(read.version() != 7L << 40 || read.dialogue().mark() != DIALOGUE.mark())
            .isTrue();
      } catch (IllegalArgumentException noticed) {
        assertThat(noticed).hasMessageContaining("a dialogue");
      }
    }
  }
}
