package app.unbroken.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.chat.Typed;
import app.unbroken.telegram.fake.FakeTelegram;
import app.unbroken.telegram.fake.Shown;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever people type is shown to the letter, in every style, and never refused. */
class ShownLiterallyTest {
  private static final String[] PIECES = {
    "<b>",
    "</b>",
    "</code>",
    "<",
    ">",
    "&",
    "&lt;",
    "&amp;lt;",
    "&#60;",
    "<a href=\"tg://user?id=1\">",
    "</",
    "<!--",
    "_*[`~",
    "\\",
    "\"",
    "'",
    "\n",
    " ",
    "<3",
    "a && b",
    "x<y>z",
    "👨‍👩‍👧",
    "é",
    "e\u0301",
    "дело",
    "סבבה",
    "<tg-spoiler>",
    "<pre><code class=\"language-java\">",
    "]]>",
    "&nbsp;",
    "&unknown;",
    "%3Cb%3E",
    "+",
    "=",
    "&x=1",
    "\u0000",
    "\ud800",
    "\u202e",
    "\t"
  };

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void h1_ten_thousand_random_texts_as_markup() {
    for (var round = 0; round < 10_000; round++) {
      var text = text();

      assertThat(FakeTelegram.shows(TelegramHtml.of(text)))
          .as("seed %s, round %s", seed, round)
          .isEqualTo(text.characters().strip());
    }
  }

  @Test
  @Tag("slow")
  void h1_a_thousand_random_texts_all_the_way() {
    try (var telegram = FakeTelegram.start(InstantSource.system());
        var api = BotApi.of(telegram.url(), new BotToken(FakeTelegram.TOKEN));
        var sender = new TelegramMessageSender(api, InstantSource.system())) {
      telegram.person(7).opened();
      var shown = new AtomicReference<Shown>();
      telegram.bot().onShown((person, message) -> shown.set(message));
      var chat = new ChatAddress(Messenger.TELEGRAM, new BotId("main"), "7");
      for (var round = 0; round < 1_000; round++) {
        var text = text();

        sender.send(chat, Outgoing.show(Card.of(text)), "r");

        assertThat(shown.get().text())
            .as("seed %s, round %s", seed, round)
            .isEqualTo(text.characters().strip());
      }
      assertThat(telegram.calls("sendMessage")).as("none was refused").hasSize(1_000);
    }
  }

  private Text text() {
    var text = Text.plain("·");
    for (var spans = random.nextInt(1, 6); spans > 0; spans--) {
      var typed = new StringBuilder();
      for (var pieces = random.nextInt(8); pieces > 0; pieces--) {
        typed.append(PIECES[random.nextInt(PIECES.length)]);
      }
      var clean = Typed.clean(typed.toString());
      text =
          switch (random.nextInt(5)) {
            case 0 -> text.andBold(clean);
            case 1 -> text.andItalic(clean);
            case 2 -> text.andStruck(clean);
            case 3 -> text.andCode(clean);
            default -> text.and(clean);
          };
    }
    return text;
  }
}
