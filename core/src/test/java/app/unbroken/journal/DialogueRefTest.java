package app.unbroken.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialogueRefTest {

  @Test
  void versions_grow_whatever_their_mark() {
    var fence = DialogueRef.NONE;
    for (var mark : new int[] {-1, 0, Integer.MIN_VALUE, 1, Integer.MAX_VALUE, -1, -1}) {
      var next = fence.opened(mark);

      assertThat(next.version()).isGreaterThan(fence.version());
      assertThat(next.version() & 1).isNotEqualTo(fence.version() & 1);
      assertThat(DialogueRef.isMarked(next.version(), mark)).isTrue();
      fence = next;
    }
  }

  @Test
  void what_is_open_closes_under_its_version_and_never_opens_under_it_again() {
    var open = DialogueRef.NONE.opened(42);

    assertThat(open.closed()).isEqualTo(new DialogueRef(open.version(), false));
    assertThat(open.closed().opened(42)).isNotEqualTo(open);
  }

  @Test
  void another_mark_is_another_version() {
    var one = DialogueRef.NONE.opened(42).version();

    assertThat(DialogueRef.NONE.opened(44).version()).isNotEqualTo(one);
    assertThat(DialogueRef.isMarked(one, 44)).isFalse();
  }
}
