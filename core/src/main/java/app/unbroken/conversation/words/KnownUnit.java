package app.unbroken.conversation.words;

import app.unbroken.habit.Amount;
import app.unbroken.user.Language;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit whose forms a bundle knows ({@code unit.page = страница|страницы|страниц|страницы}).
 *
 * @param key the same in every language
 * @param forms one for each plural category of the language
 */
public record KnownUnit(Language language, String key, List<String> forms) {
  private static final String PREFIX = "unit.";
  private static final Map<String, List<KnownUnit>> BY_FORM = byForm();

  /** The unit that a word is a form of, in the language preferred or in any other. */
  public static Optional<KnownUnit> find(String word, Language preferred) {
    var found = BY_FORM.getOrDefault(word.toLowerCase(Locale.ROOT).replace('ё', 'е'), List.of());
    return found.stream()
        .filter(unit -> unit.language == preferred)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** The unit of a key in the language of a tag. */
  public static KnownUnit of(String tag, String key) {
    return all(Language.closestTo(tag)).stream()
        .filter(unit -> unit.language.tag().equals(tag) && unit.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no unit " + key + " in " + tag));
  }

  /** All of them, those of the language preferred first. */
  public static List<KnownUnit> all(Language preferred) {
    return BY_FORM.values().stream()
        .flatMap(List::stream)
        .distinct()
        .sorted(
            Comparator.comparing((KnownUnit unit) -> unit.language != preferred)
                .thenComparing(KnownUnit::language)
                .thenComparing(KnownUnit::key))
        .toList();
  }

  /** The form that stands for the unit where no amount does: pages, страниц. */
  public String general() {
    return formFor(Amount.of(5));
  }

  public String formFor(Amount amount) {
    return Plural.choose(language, amount, forms);
  }

  private static Map<String, List<KnownUnit>> byForm() {
    var units = new HashMap<String, List<KnownUnit>>();
    for (var language : Language.values()) {
      var bundle = Bundle.of(language);
      for (var key : bundle.keys()) {
        if (key.startsWith(PREFIX)) {
          var unit = new KnownUnit(language, key.substring(PREFIX.length()), bundle.list(key));
          unit.forms.stream().distinct().forEach(form -> add(units, form, unit));
        }
      }
    }
    return Map.copyOf(units);
  }

  private static void add(Map<String, List<KnownUnit>> units, String form, KnownUnit unit) {
    var folded = form.toLowerCase(Locale.ROOT).replace('ё', 'е');
    units.merge(
        folded,
        List.of(unit),
        (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
  }
}
