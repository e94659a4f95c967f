package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Slot.Measured;
import app.unbroken.conversation.grammar.Slot.UnitWord;
import app.unbroken.conversation.words.KnownUnit;
import app.unbroken.user.Language;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * All words of all languages as a person of one language means them: where two languages spell a
 * phrase alike, theirs decides.
 */
final class Vocabulary {
  private static final Map<Language, Vocabulary> READ = new ConcurrentHashMap<>();

  final PhraseTree<Whole> whole;
  final PhraseTree<Act> acts;
  final PhraseTree<Meaning> habit = new PhraseTree<>();
  final PhraseTree<Meaning> checkIn = new PhraseTree<>();
  final PhraseTree<Meaning> days = new PhraseTree<>();
  final PhraseTree<Meaning> goals = new PhraseTree<>();
  final PhraseTree<Meaning> rest = new PhraseTree<>();

  /** "Not at all", as an answer to how much. */
  final PhraseTree<Boolean> never;

  final PhraseTree<BigDecimal> numbers;
  final PhraseTree<BigDecimal> ordinals;
  final PhraseTree<BigDecimal> times;
  final PhraseTree<LocalTime> clocks;
  final PhraseTree<Set<DayOfWeek>> weekdays;
  final PhraseTree<Month> months;
  final PhraseTree<UnitWord> units;
  final PhraseTree<Measured> measures;

  /** Weekdays that are spelt like something else: sun, sat. */
  final Set<String> unsureWeekdays;

  /** Words that a name neither begins nor ends with, and that never tell two names apart. */
  final Set<String> noise;

  /** Words before or after anything else that do not change it. */
  final Set<String> polite;

  /** Words that part the items of a list. */
  final Set<String> and;

  /** Words that join the weekdays of a list. */
  final Set<String> weekdayJoin;

  final Set<String> until;

  /** Words before what something becomes: to, в. */
  final Set<String> becoming;

  final Set<String> dangling;
  final Set<String> avoiding;

  /** Words that turn an action around: didn't, не. */
  final Set<String> negation;

  /** What a question begins with and hardly any name. */
  final Set<String> asking;

  /** What talk begins with. */
  final Set<String> questioning;

  /** How verbs end that can have an object. */
  final Set<String> verbEndings;

  final Set<String> morning;
  final Set<String> evening;

  /** What a habit is called of which only the unit is known: 10 000 steps. */
  final Map<String, String> unitNames;

  /** Names in the form they have after an amount, and in the one they are called by. */
  final Map<String, String> nominatives;

  /** The same after a verb. */
  final Map<String, String> accusatives;

  /** The accusative to the nominative. */
  final Map<String, String> called = new HashMap<>();

  final Map<String, String> nominativeEndings;
  final Map<String, String> accusativeEndings;
  final Map<String, String> calledEndings;

  final Stems stems;
  final SlotReader slots;

  private Vocabulary(Language language, List<Table> tables) {
    whole = tree(tables, "whole", name -> Whole.valueOf(constant(name)));
    acts = tree(tables, "act", name -> Act.valueOf(constant(name)));
    never = tree(tables, "never", Boolean::valueOf);
    numbers = tree(tables, "number", BigDecimal::new);
    ordinals = tree(tables, "ordinal", Vocabulary::fixedOrRead);
    times = tree(tables, "times", Vocabulary::fixedOrRead);
    clocks = tree(tables, "clock", LocalTime::parse);
    weekdays = tree(tables, "weekday", Vocabulary::weekdays);
    months = tree(tables, "month", name -> Month.valueOf(constant(name)));
    units = units(language, tables);
    measures = tree(tables, "measure", name -> measured(name, language));
    addMeanings(tables);
    unsureWeekdays = words(tables, "unsure weekday");
    noise = words(tables, "noise");
    polite = words(tables, "polite");
    and = words(tables, "and");
    weekdayJoin = words(tables, "weekday join");
    until = words(tables, "until");
    becoming = words(tables, "becoming");
    dangling = words(tables, "dangling");
    negation = words(tables, "negation");
    avoiding = words(tables, "avoiding");
    asking = words(tables, "asking");
    questioning = words(tables, "questioning");
    verbEndings = words(tables, "verb ending");
    morning = words(tables, "morning");
    evening = words(tables, "evening");
    unitNames = pairs(tables, "unit name");
    nominatives = pairs(tables, "nominative");
    accusatives = pairs(tables, "accusative");
    accusatives.forEach((genitive, object) -> called.put(object, nominative(genitive)));
    calledEndings = pairs(tables, "called ending");
    nominativeEndings = pairs(tables, "nominative ending");
    accusativeEndings = pairs(tables, "accusative ending");
    stems = new Stems(tables);
    slots = new SlotReader(this);
  }

  static Vocabulary of(Language language) {
    return READ.computeIfAbsent(language, Vocabulary::read);
  }

  /** The language's own table first, then the others, then what all of them share. */
  private static Vocabulary read(Language preferred) {
    var tables = new ArrayList<Table>();
    tables.add(Table.named(preferred.tag()));
    for (var language : Language.values()) {
      if (language != preferred) {
        tables.add(Table.named(language.tag()));
      }
    }
    tables.add(Table.named("any"));
    return new Vocabulary(preferred, tables);
  }

  private String nominative(String genitive) {
    return nominatives.getOrDefault(genitive, genitive);
  }

  private void addMeanings(List<Table> tables) {
    for (var table : tables) {
      add(habit, table, "frequency", Meaning.Frequency::valueOf);
      add(habit, table, "time", Meaning.Time::valueOf);
      add(habit, table, "part of day", Meaning.Part::valueOf);
      add(habit, table, "quantity", Meaning.Quantity::valueOf);
      add(habit, table, "goal", Meaning.Aim::valueOf);
      add(checkIn, table, "day", Meaning.DayWord::valueOf);
      add(days, table, "day", Meaning.DayWord::valueOf);
      add(checkIn, table, "quantity", Meaning.Quantity::valueOf);
      add(checkIn, table, "time", Meaning.Time::valueOf);
      add(goals, table, "goal", Meaning.Aim::valueOf);
      add(goals, table, "goal alone", Meaning.Aim::valueOf);
      add(rest, table, "length", Meaning.Lasting::valueOf);
    }
  }

  private static void add(
      PhraseTree<Meaning> tree, Table table, String section, Function<String, Meaning> meaning) {
    for (var row : table.rows(section)) {
      Pattern.readings(row.pattern())
          .forEach(reading -> tree.add(reading, meaning.apply(constant(row.meaning()))));
    }
  }

  private static <E> PhraseTree<E> tree(
      List<Table> tables, String section, Function<String, E> meaning) {
    var tree = new PhraseTree<E>();
    for (var table : tables) {
      for (var row : table.rows(section)) {
        Pattern.readings(row.pattern())
            .forEach(reading -> tree.add(reading, meaning.apply(row.meaning())));
      }
    }
    return tree;
  }

  /** Abbreviations are written as typed, every other form as the bundle's plural wants it. */
  private static PhraseTree<UnitWord> units(Language preferred, List<Table> tables) {
    var tree = new PhraseTree<UnitWord>();
    for (var known : KnownUnit.all(preferred)) {
      var unit = new UnitWord(known.key(), known.general());
      known.forms().forEach(form -> tree.add(Pattern.readings(form).getFirst(), unit));
    }
    for (var table : tables) {
      for (var row : table.rows("unit form")) {
        var known = KnownUnit.of(table.name(), row.meaning());
        var unit = new UnitWord(known.key(), known.general());
        Pattern.readings(row.pattern()).forEach(form -> tree.add(form, unit));
      }
      for (var row : table.rows("unit")) {
        for (var word : row.pattern().split("\\|")) {
          tree.add(Pattern.readings(word).getFirst(), new UnitWord(row.meaning(), word.strip()));
        }
      }
    }
    return tree;
  }

  /** The number that a phrase stands for; "n" where the phrase holds it. */
  private static BigDecimal fixedOrRead(String name) {
    return name.equals("n") ? BigDecimal.ZERO : new BigDecimal(name);
  }

  private static Set<DayOfWeek> weekdays(String name) {
    return switch (name) {
      case "workdays" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
      case "weekend" -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      default -> EnumSet.of(DayOfWeek.valueOf(constant(name)));
    };
  }

  private static Measured measured(String text, Language preferred) {
    var parts = text.split(" ");
    var unit = KnownUnit.find(parts[1], preferred).orElseThrow();
    return new Measured(new BigDecimal(parts[0]), new UnitWord(unit.key(), unit.general()));
  }

  private static Set<String> words(List<Table> tables, String section) {
    var words = new HashSet<String>();
    tables.forEach(table ->
        table
            .rows(section)
            .forEach(
                row -> words.addAll(List.of(Tokenizer.fold(row.pattern()).split("\\s*\\|\\s*")))));
    return Set.copyOf(words);
  }

  private static Map<String, String> pairs(List<Table> tables, String section) {
    var pairs = new HashMap<String, String>();
    for (var table : tables) {
      for (var row : table.rows(section)) {
        for (var word : row.pattern().split("\\s*\\|\\s*")) {
          pairs.putIfAbsent(Tokenizer.fold(word), row.meaning());
        }
      }
    }
    return Map.copyOf(pairs);
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
