package app.unbroken.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<b>a|Can't find end tag corresponding to start tag \"b\"",
        "é<b>a</i>|Unmatched end tag at byte offset 6, expected \"</b>\", found \"</i>\"",
        "a</b>|Unexpected end tag at byte offset 1",
        "a <3|Unclosed start tag at byte offset 2",
        "<b>a</b|Unclosed end tag at byte offset 4",
        "<int>|Unsupported start tag \"int\" at byte offset 0",
        "<span>x</span>|Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
      })
  void what_telegram_cannot_read_is_refused(String html, String why) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> HtmlText.parse(html))
        .withMessage("Bad Request: can't parse entities: " + why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a &lt;b&gt; &amp;amp; &quot;|a <b> &amp; \"",
        "&#60;&#x3c;&nbsp;&;&|<<&nbsp;&;&",
        "a > b & c|a > b & c",
        "<B>x</b>|x",
        "<i>x</>|x",
        "<a href=\"https://example.org/?a=1&b=2\">x</a>|x",
        "<span class='tg-spoiler'>x</span>|x",
      })
  void what_telegram_can_read_is_shown(String html, String text) {
    assertThat(HtmlText.parse(html).text()).isEqualTo(text);
  }

  @Test
  void styles_are_places_in_what_is_left_after_stripping() {
    var parsed = HtmlText.parse("  \n<b> a</b>&lt;<i><s>👍</s></i><b></b> ");

    assertThat(parsed.text()).isEqualTo("a<👍");
    assertThat(parsed.entities())
        .containsExactly(
            new Entity("bold", 0, 1),
            new Entity("strikethrough", 2, 2),
            new Entity("italic", 2, 2));
  }
}
