package app.unbroken.conversation.layout;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.story.Limits;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is on a screen, every page of it can be sent. */
class LimitsPropertiesTest {
  private static final int SCREENS = 3_000;
  private static final List<String> PIECES =
      List.of(
          "a",
          "word ",
          "Ж",
          "ё",
          " ",
          "\n",
          "👨‍👩‍👧‍👦",
          "🏳️‍🌈",
          "e\u0301",
          "שלום",
          "مرحبا ",
          "漢字",
          "🇷🇺",
          "ﷺ",
          "-",
          "…",
          "<b>",
          "&amp;",
          "_",
          "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢");

  @Test
  void every_page_of_every_screen_obeys_both_messengers() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < SCREENS; round++) {
      var page = random.nextInt(6);
      var screen = screen(random, page);
      for (var able : List.of(Capabilities.TELEGRAM, Capabilities.WHATSAPP)) {
        try {
          Limits.check(Outgoing.show(Layout.card(screen, able)), able);
        } catch (AssertionError | RuntimeException broken) {
          throw new AssertionError("seed " + seed + ", round " + round + ", " + able, broken);
        }
      }
    }
  }

  private static Screen screen(Random random, int page) {
    return Screen.of(
            Text.bold("!" + text(random, 1_500)),
            new Pages(page, it -> new Tap.Open(Place.TODAY, it), "Previous", "Next"))
        .lead(choices(random, 3))
        .items(
            IntStream.range(0, random.nextInt(40))
                .mapToObj(it ->
                    new Item(
                        Text.plain(text(random, 600)),
                        random.nextBoolean() ? choice(random) : null))
                .toList())
        .foot(Text.plain(text(random, 400)))
        .action(choices(random, 14))
        .ways(choices(random, 3));
  }

  private static Choice[] choices(Random random, int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(it -> choice(random))
        .toArray(Choice[]::new);
  }

  private static Choice choice(Random random) {
    return new Choice(
        text(random, 90), new Tap.Open(Place.HABITS, random.nextInt(9)), text(random, 200));
  }

  /** Often short, so that labels are often equal. */
  private static String text(Random random, int longest) {
    return IntStream.range(0, random.nextInt(random.nextBoolean() ? 3 : longest / 4))
        .mapToObj(it -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }
}
