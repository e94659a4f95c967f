package app.unbroken.conversation.words;

import app.unbroken.chat.Text;
import app.unbroken.habit.Amount;
import app.unbroken.user.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sentence of a bundle, taken apart once. */
record Phrase(Language language, List<Part> parts) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?::([^{}]*))?}");

  sealed interface Part {}

  /** Said as it stands. */
  record Fixed(String characters) implements Part {}

  /** An argument. */
  record Place(int index) implements Part {}

  /** A word in the form that goes with a number among the arguments. */
  record Choice(int index, List<String> forms) implements Part {}

  static Phrase of(Language language, String key, String pattern) {
    var parts = new ArrayList<Part>();
    var places = PLACE.matcher(pattern);
    var end = 0;
    while (places.find()) {
      parts.add(new Fixed(pattern.substring(end, places.start())));
      parts.add(part(Integer.parseInt(places.group(1)), places.group(2)));
      end = places.end();
    }
    parts.add(new Fixed(pattern.substring(end)));
    var phrase = new Phrase(language, List.copyOf(parts));
    phrase.check(key);
    return phrase;
  }

  private static Part part(int index, @Nullable String forms) {
    return forms == null ? new Place(index) : new Choice(index, List.of(forms.split("\\|", -1)));
  }

  /** A file with a slip in it is found when it is read, not when the sentence is first needed. */
  private void check(String key) {
    var wanted = Plural.of(language).size();
    for (var part : parts) {
      switch (part) {
        case Fixed fixed when fixed.characters().matches(".*[{}].*") ->
            throw new IllegalStateException(language + " " + key + ": a brace out of place");
        case Choice choice when choice.forms().size() != wanted ->
            throw new IllegalStateException(language + " " + key + ": needs " + wanted + " forms");
        case Fixed ignored -> {}
        case Place ignored -> {}
        case Choice ignored -> {}
      }
    }
  }

  /** With arguments in their places; one that is a {@link Text} keeps its style. */
  Text with(Object[] arguments, Function<Object, String> format) {
    var spans = new ArrayList<Text.Span>(parts.size());
    for (var part : parts) {
      switch (part) {
        case Fixed(var characters) -> add(spans, characters);
        case Place(var index) when arguments[index] instanceof Text styled ->
            spans.addAll(styled.spans());
        case Place(var index) -> add(spans, format.apply(arguments[index]));
        case Choice choice -> add(spans, chosen(choice, arguments[choice.index()]));
      }
    }
    return new Text(spans);
  }

  private static void add(List<Text.Span> spans, String characters) {
    if (!characters.isEmpty()) {
      spans.add(new Text.Span(Text.Style.PLAIN, characters));
    }
  }

  private String chosen(Choice choice, Object number) {
    var amount =
        switch (number) {
          case Amount exact -> exact;
          case Integer whole -> Amount.of(whole);
          case Long whole -> Amount.of(whole);
          default -> throw new IllegalArgumentException("not a number: " + number);
        };
    return Plural.choose(language, amount, choice.forms());
  }
}
