package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Button;
import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Outgoing;
import java.nio.charset.StandardCharsets;

/** What a messenger refuses. */
public final class Limits {
  private static final int TELEGRAM_ROW = 8;

  private Limits() {}

  public static void check(Outgoing said, Capabilities able) {
    if (said instanceof Outgoing.Hand hand) {
      assertThat(hand.caption().characters().length()).isLessThanOrEqualTo(able.captionLimit());
    }
    if (!(said instanceof Outgoing.Show(var card, var replaces, var tap))) {
      return;
    }
    var buttons = card.buttons();
    var text = card.text().characters();
    assertThat(text).isNotBlank();
    assertThat(text.length())
        .isLessThanOrEqualTo(buttons.isEmpty() ? able.textLimit() : able.textLimitWithButtons());
    if (able.listRows() > 0) {
      assertThat(buttons.size()).as(text).isLessThanOrEqualTo(able.listRows());
      assertThat(buttons.stream().map(Button::data)).as(text).doesNotHaveDuplicates();
    } else {
      assertThat(buttons.size()).isLessThanOrEqualTo(able.buttons());
      assertThat(card.rows()).allMatch(row -> !row.isEmpty() && row.size() <= TELEGRAM_ROW);
    }
    var asList = able.listRows() > 0 && buttons.size() > able.buttons();
    buttons.forEach(
        button -> check(button, asList ? able.rowLabelLimit() : able.labelLimit(), able));
    assertThat(buttons.stream().map(button -> button.label().toLowerCase()))
        .as("labels below: %s", text)
        .doesNotHaveDuplicates();
  }

  private static void check(Button button, int labelLimit, Capabilities able) {
    assertThat(button.label()).isEqualTo(button.label().strip()).isNotEmpty().doesNotContain("\n");
    assertThat(button.label().length()).as(button.label()).isLessThanOrEqualTo(labelLimit);
    assertThat(button.hint().length()).isLessThanOrEqualTo(able.rowHintLimit());
    assertThat(button.data().getBytes(StandardCharsets.UTF_8).length)
        .isBetween(1, Button.MAX_DATA_BYTES);
  }
}
