package app.unbroken.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TerminalChatTest {
  private final FakeTelegram telegram = FakeTelegram.start(InstantSource.system());
  private final FakePerson person = telegram.person(7).opened();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final TerminalChat chat =
      new TerminalChat(person, new PrintStream(written, true, StandardCharsets.UTF_8));

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void what_the_bot_shows_is_written_with_its_buttons_numbered() {
    telegram.bot().onShown((to, message) -> chat.shown(message));
    show(
        "Today\nRead",
        "[[{\"text\":\"Done\",\"callback_data\":\"d\"},{\"text\":\"Skip\",\"callback_data\":\"s\"}]]");

    assertThat(lines()).containsExactly("bot> Today", "     Read", "     [1] Done  [2] Skip");
  }

  @Test
  void a_line_is_said_and_a_number_is_tapped() {
    show(
        "Today",
        "[[{\"text\":\"Done\",\"callback_data\":\"d\"},{\"text\":\"Skip\",\"callback_data\":\"s\"}]]");

    chat.line("hello #2");
    chat.line("#2");

    assertThat(person.sees().getLast().text()).isEqualTo("hello #2");
    assertThat(telegram.bot().spinning()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_done_is_said_and_the_chat_goes_on() {
    assertThat(chat.line("#1")).isTrue();
    assertThat(chat.line("!share")).isTrue();
    assertThat(chat.line("!share here there")).isTrue();
    assertThat(lines()).hasSize(3).allMatch(line -> line.startsWith("   ? "));
    assertThat(chat.line("!quit")).isFalse();
  }

  private void show(String text, String rows) {
    telegram
        .bot()
        .answer(
            "sendMessage",
            Params.json(
                Json.object()
                    .put("chat_id", 7)
                    .put("text", text)
                    .put("reply_markup", "{\"inline_keyboard\":" + rows + "}")
                    .toString()));
  }

  private String[] lines() {
    return written.toString(StandardCharsets.UTF_8).split("\n");
  }
}
