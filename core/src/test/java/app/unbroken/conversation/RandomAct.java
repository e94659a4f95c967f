package app.unbroken.conversation;

import app.unbroken.chat.Button;
import app.unbroken.chat.Incoming;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.story.Someone;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One thing that somebody may do in a chat, sensible or not. */
final class RandomAct {
  private static final List<String> LINES =
      List.of(
          "/start",
          "/today",
          "/new",
          "/habits",
          "/stats",
          "/settings",
          "/link",
          "/pause",
          "/undo",
          "/export",
          "/forget",
          "/help",
          "/cancel",
          "/menu",
          "/skip",
          "/back",
          "/nonsense now",
          "/new read 20 pages daily",
          "/start link_K7QM2F9XTR40",
          "read 20 pages every weekday at 21:30",
          "water 8 glasses daily 9:00 13:00 18:00",
          "gym 3x a week",
          "no sugar",
          "run 20 km a week",
          "max 2 coffee a day",
          "зарядка каждый день в 7 утра",
          "бег по пн ср пт в 19:00",
          "без сахара",
          "читать 10 страниц",
          "done reading",
          "+2 water",
          "read 25",
          "1 3",
          "2",
          "99",
          "0",
          "ok",
          "done",
          "skip",
          "no",
          "yes",
          "back",
          "menu",
          "cancel",
          "отмена",
          "назад",
          "меню",
          "ок",
          "готово",
          "undo",
          "отмени",
          "what's left today?",
          "сколько дней подряд?",
          "done gym yesterday",
          "вода вчера 3",
          "pause gym for a week",
          "resume",
          "archive water",
          "delete read",
          "remind me to read at 8pm",
          "slipped on sugar",
          "thanks",
          "привет",
          "hi",
          "London",
          "Москва",
          "Springfield",
          "21:30",
          "9",
          "half past nine",
          "в 9 вечера",
          "every 3 days",
          "mon wed fri",
          "20 pages",
          "5 km",
          "not at all",
          "50 days in a row",
          "100 times",
          "1.5",
          "1,5",
          "-7",
          "3 March",
          "last monday",
          "yesterday",
          "завтра",
          "5 days",
          "2 weeks",
          "until 15 March",
          "22:30 to 7:00",
          "50%",
          "📖",
          "👨‍👩‍👧‍👦",
          "#a #b",
          "forget me",
          "забудь меня",
          "<b>bold</b> & {curly} %s \\n",
          "שלום עולם",
          "مرحبا",
          "\u202E",
          "   ",
          "?",
          "…",
          "all done",
          "choose",
          "next",
          "previous",
          "change",
          "later",
          "help",
          "Привычки",
          "Statistics",
          "Every day",
          "Read");

  /** Things that take several messages; now and then somebody goes through with one. */
  private static final List<List<String>> PLANS =
      List.of(
          List.of("/new", "Piano", "Other days", "/help", "back"),
          List.of("/new", "Флейта", "Другие дни", "пн ср"),
          List.of("change read", "How often", "Other days", "ok"),
          List.of("изменить чтение", "Как часто", "Другие дни", "пн"),
          List.of("walk every day at 9", "/today", "/new", "continue"),
          List.of("pause", "Everything", "back", "cancel"));

  private final Random random;
  private final List<Someone> everybody;
  private final Someone walker;
  private final Deque<String> plan;
  private final int kind;
  private final boolean foreign;
  private final String what;

  RandomAct(Random random, List<Someone> everybody, Someone walker, Deque<String> plan) {
    this.random = random;
    this.everybody = everybody;
    this.walker = walker;
    this.plan = plan;
    kind = plan.isEmpty() || random.nextInt(10) == 0 ? random.nextInt(100) : 80;
    foreign = kind >= 60 && kind < 64;
    what = pick();
  }

  boolean isForeign() {
    return foreign;
  }

  boolean isSilent() {
    return kind == 99;
  }

  void run() {
    if (kind < 66) {
      walker.taps(walker.newestMessage(), what);
    } else if (kind < 94) {
      walker.says(what);
    } else if (kind < 96) {
      walker.shares(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    } else {
      var others =
          List.of(
              new Incoming.Unsupported("sticker"),
              new Incoming.Unsupported("voice"),
              new Incoming.Unblocked(),
              new Incoming.Blocked());
      walker.does(others.get(kind - 96), null);
    }
  }

  @Override
  public String toString() {
    return kind < 66 ? "tap " + what : "say " + what;
  }

  private String pick() {
    if (kind < 45) {
      return anyOf(walker.buttons());
    }
    if (kind < 60) {
      var old = anyOf(walker.buttonsOf(random));
      return kind < 50 ? related(old) : old;
    }
    if (foreign) {
      return anyOf(everybody.get(random.nextInt(everybody.size())).buttonsOf(random));
    }
    if (kind < 66) {
      return forged(anyOf(walker.buttonsOf(random)));
    }
    if (!plan.isEmpty()) {
      return plan.remove();
    }
    if (random.nextInt(20) == 0) {
      plan.addAll(PLANS.get(random.nextInt(PLANS.size())));
      return plan.remove();
    }
    return random.nextInt(12) == 0 ? gibberish() : LINES.get(random.nextInt(LINES.size()));
  }

  /** A button about the same habit that may have stood in a chat for years. */
  private String related(String data) {
    var beginnings = List.of(HabitBeginning.values());
    return Tap.read(data)
        .map(tap -> tap instanceof Tap.Look(var habit, var view, var page) ? habit : null)
        .map(habit -> new Tap.BeginWith(habit, beginnings.get(random.nextInt(beginnings.size()))))
        .map(Tap::data)
        .orElse(data);
  }

  private String anyOf(List<Button> buttons) {
    return buttons.isEmpty() ? "1ot.0" : buttons.get(random.nextInt(buttons.size())).data();
  }

  private String forged(String data) {
    var forged = new StringBuilder(data);
    forged.setCharAt(random.nextInt(forged.length()), (char) ('!' + random.nextInt(90)));
    return forged.toString();
  }

  private String gibberish() {
    return IntStream.range(0, 1 + random.nextInt(400))
        .mapToObj(it -> Character.toString(random.nextInt(0x20, 0x2FF)))
        .collect(Collectors.joining());
  }
}
