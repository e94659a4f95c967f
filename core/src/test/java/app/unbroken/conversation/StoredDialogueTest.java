package app.unbroken.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoredDialogueTest {
  private static final StoredDialogue DIALOGUE =
      new StoredDialogue("new-habit", 1, Map.of("name", "Read", "unit", "pages"));

  /** It outlives processes and releases: a change of it loses every copy that was made before. */
  @Test
  void the_mark_is_the_same_everywhere_and_for_ever() {
    assertThat(DIALOGUE.mark()).isEqualTo(0x19512e85);
  }

  @Test
  void the_mark_does_not_depend_on_the_order_of_fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("unit", "pages");
    fields.put("name", "Read");

    assertThat(new StoredDialogue("new-habit", 1, fields).mark()).isEqualTo(DIALOGUE.mark());
  }

  @Test
  void every_difference_changes_the_mark() {
    var others =
        List.of(
            DIALOGUE,
            new StoredDialogue("new-habi", 1, Map.of("name", "Read", "unit", "pages")),
            new StoredDialogue("new-habit", 2, Map.of("name", "Read", "unit", "pages")),
            new StoredDialogue("new-habit", 1, Map.of("name", "Read")),
            new StoredDialogue("new-habit", 1, Map.of("name", "Read", "unit", "page")),
            new StoredDialogue("new-habit", 1, Map.of("nam", "eRead", "unit", "pages")),
            new StoredDialogue("new-habit", 1, Map.of("name", "pages", "unit", "Read")));

    assertThat(others.stream().map(StoredDialogue::mark).collect(Collectors.toSet()))
        .hasSameSizeAs(others);
  }
}
