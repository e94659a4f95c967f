package app.unbroken.conversation.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.user.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrammarFuzzTest {
  /** With -Dfuzz.lines=200000 for a long night. */
  private static final int LINES = Integer.getInteger("fuzz.lines", 20_000);

  private final Random random;
  private final List<String> fragments = new ArrayList<>();

  GrammarFuzzTest() {
    var seed = System.nanoTime();
    System.out.println("GrammarFuzzTest seed " + seed);
    random = new Random(seed);
    for (var language : Language.values()) {
      for (var phrase : Phrases.of(language).all()) {
        fragments.add(phrase.line());
        fragments.addAll(List.of(phrase.line().split(" ")));
      }
    }
  }

  @Test
  void no_line_throws_and_every_line_is_answered() {
    for (var count = 0; count < LINES; count++) {
      var language = Language.values()[random.nextInt(Language.values().length)];
      var lexicon = random.nextInt(4) == 0 ? Lexicon.EMPTY : Lexicons.of(language);
      var line = line();
      try {
        var understood = Grammar.of(language).understand(line, lexicon);
        assertAnswers(new Canonical(lexicon).text(understood));
      } catch (RuntimeException thrown) {
        throw new AssertionError(language + " could not read: " + line, thrown);
      }
    }
  }

  @Test
  void a_line_is_read_up_to_its_limit_and_no_further() {
    var grammar = Grammar.of(Language.ENGLISH);
    var longLine = "read 20 pages every day ".repeat(10_000);

    var understood = grammar.understand(longLine, Lexicons.large(100));

    assertThat(understood)
        .isEqualTo(
            grammar.understand(longLine.substring(0, Grammar.LINE_LIMIT), Lexicons.large(100)));
  }

  @Test
  void no_answer_to_a_question_throws() {
    var grammar = Grammar.of(Language.RUSSIAN);
    for (var count = 0; count < LINES / 10; count++) {
      var line = line();
      try {
        assertThat(grammar.time(line).size()).isLessThanOrEqualTo(2);
        grammar.reminders(line);
        grammar.schedule(line);
        grammar.target(line);
        grammar.measure(line);
        grammar.goal(line);
        grammar.day(line);
        grammar.length(line);
      } catch (RuntimeException thrown) {
        throw new AssertionError("could not read: " + line, thrown);
      }
    }
  }

  private static void assertAnswers(String text) {
    if (text.isEmpty()) {
      throw new IllegalStateException("no answer");
    }
  }

  private String line() {
    var line = new StringBuilder();
    var parts = 1 + random.nextInt(random.nextInt(100) == 0 ? 100 : 3);
    for (var part = 0; part < parts; part++) {
      line.append(part());
      if (random.nextInt(6) > 0) {
        line.append(' ');
      }
    }
    return line.toString();
  }

  private String part() {
    return switch (random.nextInt(10)) {
      case 0 -> junk();
      case 1 -> Integer.toString(random.nextInt(2_000));
      case 2 -> "+-:.,;!?#/()[]{}\"'«»“”&|*_`~%$€<>=".charAt(random.nextInt(34)) + "";
      case 3 -> shuffled(fragments.get(random.nextInt(fragments.size())));
      default -> fragments.get(random.nextInt(fragments.size()));
    };
  }

  private String junk() {
    var junk = new StringBuilder();
    var length = 1 + random.nextInt(12);
    for (var count = 0; count < length; count++) {
      var point =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x250);
            case 1 -> 0x1F300 + random.nextInt(0x600);
            case 2 -> random.nextInt(0xD800);
            default -> random.nextInt(Character.MAX_CODE_POINT + 1);
          };
      junk.appendCodePoint(point);
    }
    return junk.toString();
  }

  private String shuffled(String fragment) {
    if (fragment.length() < 2) {
      return fragment;
    }
    var at = random.nextInt(fragment.length() - 1);
    return fragment.substring(0, at)
        + fragment.charAt(at + 1)
        + fragment.charAt(at)
        + fragment.substring(at + 2);
  }
}
