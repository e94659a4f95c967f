package app.unbroken.conversation.memory;

import app.unbroken.chat.Messenger;
import app.unbroken.conversation.dialogue.ChangeHabitDialogue;
import app.unbroken.conversation.dialogue.CheckInDialogue;
import app.unbroken.conversation.dialogue.ClarifyDialogue;
import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.dialogue.ForgetDialogue;
import app.unbroken.conversation.dialogue.HistoryDialogue;
import app.unbroken.conversation.dialogue.LinkDialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.RestDialogue;
import app.unbroken.conversation.dialogue.SettingsDialogue;
import app.unbroken.conversation.dialogue.Station;
import app.unbroken.conversation.dialogue.WelcomeDialogue;
import app.unbroken.conversation.dialogue.ZoneDialogue;
import app.unbroken.conversation.question.CommonHabit;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.question.Weekdays;
import app.unbroken.conversation.tap.Coded;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.linking.Account;
import app.unbroken.linking.LinkId;
import app.unbroken.user.PersonName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of every state of every dialogue. */
final class DialogueFields {
  private DialogueFields() {}

  static void write(Dialogue state, Fields to) {
    switch (state) {
      case NewHabitDialogue newHabit -> write(newHabit, to);
      case ChangeHabitDialogue change -> write(change, to);
      case CheckInDialogue checkIn -> {
        habit(checkIn.habit(), to);
        to.put("day", checkIn.day().toString());
      }
      case HistoryDialogue history -> habit(history.habit(), to);
      case RestDialogue.AskedWhat ignored -> {}
      case RestDialogue.AskedUntil(var habit) -> {
        if (habit != null) {
          habit(habit, to);
        }
      }
      case SettingsDialogue ignored -> {}
      case ForgetDialogue.AskedWord(var word) -> to.put("word", word);
      case LinkDialogue.AskedCode ignored -> {}
      case LinkDialogue.AskedConsent(var link, var account) -> {
        to.put("link", link.value().toString());
        to.put("name", account.name().value());
        to.put(
            "messengers",
            account.messengers().stream()
                .map(Messenger::code)
                .sorted()
                .collect(Collectors.joining(" ")));
        to.put("since", account.since().toString());
        to.put("habits", Integer.toString(account.habits()));
      }
      case ClarifyDialogue.Ambiguous(var line, var readings) -> {
        to.put("line", line);
        to.put("readings", Integer.toString(readings));
      }
      case ZoneDialogue.Asked(var welcoming) -> to.put("welcoming", Boolean.toString(welcoming));
      case ZoneDialogue.Among(var welcoming, var zones) -> {
        to.put("welcoming", Boolean.toString(welcoming));
        to.put("zones", zones.stream().map(ZoneId::getId).collect(Collectors.joining(" ")));
      }
      case WelcomeDialogue.Picking(var picked) ->
          to.put(
              "picked", picked.stream().sorted().map(Coded::code).collect(Collectors.joining(" ")));
    }
  }

  static Dialogue read(Station station, Fields from) {
    return switch (station) {
      case ZONE_ASKED -> new ZoneDialogue.Asked(flag(from, "welcoming"));
      case ZONE_AMONG ->
          new ZoneDialogue.Among(
              flag(from, "welcoming"), words(from.get("zones")).stream().map(ZoneId::of).toList());
      case WELCOME_HABITS ->
          new WelcomeDialogue.Picking(
              words(from.get("picked")).stream()
                  .map(code -> Coded.find(CommonHabit.values(), code).orElseThrow())
                  .collect(Collectors.toSet()));
      case NEW_HABIT_FIELD ->
          new NewHabitDialogue.Asked(DraftFields.read(from), field(from), flag(from, "returning"));
      case NEW_HABIT_DAYS ->
          new NewHabitDialogue.PickingDays(
              DraftFields.read(from), weekdays(from), flag(from, "returning"));
      case NEW_HABIT_DOUBT -> new NewHabitDialogue.Doubted(DraftFields.read(from), readings(from));
      case NEW_HABIT_PREVIEW -> new NewHabitDialogue.Previewed(DraftFields.read(from));
      case NEW_HABIT_CHANGE -> new NewHabitDialogue.Choosing(DraftFields.read(from));
      case CHANGE_HABIT_MENU -> new ChangeHabitDialogue.Choosing(habit(from));
      case CHANGE_HABIT_FIELD ->
          new ChangeHabitDialogue.Asked(habit(from), field(from), flag(from, "alone"));
      case CHANGE_HABIT_DAYS -> new ChangeHabitDialogue.PickingDays(habit(from), weekdays(from));
      case CHECK_IN_AMOUNT -> new CheckInDialogue.AskedAmount(habit(from), day(from));
      case CHECK_IN_NOTE -> new CheckInDialogue.AskedNote(habit(from), day(from));
      case HISTORY_DAY -> new HistoryDialogue.AskedDay(habit(from));
      case REST_WHAT -> new RestDialogue.AskedWhat();
      case REST_UNTIL -> new RestDialogue.AskedUntil(from.has("habit") ? habit(from) : null);
      case SETTINGS_QUIET -> new SettingsDialogue.AskedQuietHours();
      case SETTINGS_NAME -> new SettingsDialogue.AskedName();
      case FORGET_WORD -> new ForgetDialogue.AskedWord(from.get("word"));
      case LINK_CODE -> new LinkDialogue.AskedCode();
      case LINK_CONSENT ->
          new LinkDialogue.AskedConsent(
              new LinkId(UUID.fromString(from.get("link"))),
              new Account(
                  new PersonName(from.get("name")),
                  words(from.get("messengers")).stream()
                      .map(Messenger::ofCode)
                      .collect(Collectors.toSet()),
                  LocalDate.parse(from.get("since")),
                  from.number("habits")));
      case CLARIFY -> new ClarifyDialogue.Ambiguous(from.get("line"), from.number("readings"));
    };
  }

  private static void write(NewHabitDialogue state, Fields to) {
    DraftFields.write(state.draft(), to);
    switch (state) {
      case NewHabitDialogue.Asked(var draft, var field, var returning) -> {
        to.put("field", field.code());
        to.put("returning", Boolean.toString(returning));
      }
      case NewHabitDialogue.PickingDays(var draft, var days, var returning) -> {
        to.put("days", DraftFields.days(days.picked()));
        to.put("returning", Boolean.toString(returning));
      }
      case NewHabitDialogue.Doubted(var draft, var readings) -> {
        to.put("readings", Integer.toString(readings.size()));
        for (var index = 0; index < readings.size(); index++) {
          DraftFields.write(readings.get(index), to.below("reading" + index));
        }
      }
      case NewHabitDialogue.Previewed ignored -> {}
      case NewHabitDialogue.Choosing ignored -> {}
    }
  }

  private static void write(ChangeHabitDialogue state, Fields to) {
    habit(state.habit(), to);
    switch (state) {
      case ChangeHabitDialogue.Choosing ignored -> {}
      case ChangeHabitDialogue.Asked(var habit, var field, var alone) -> {
        to.put("field", field.code());
        to.put("alone", Boolean.toString(alone));
      }
      case ChangeHabitDialogue.PickingDays(var habit, var days) ->
          to.put("days", DraftFields.days(days.picked()));
    }
  }

  private static List<HabitDraft> readings(Fields from) {
    var readings = new ArrayList<HabitDraft>();
    for (var index = 0; index < from.number("readings"); index++) {
      readings.add(DraftFields.read(from.below("reading" + index)));
    }
    return readings;
  }

  private static void habit(HabitId habit, Fields to) {
    to.put("habit", habit.value().toString());
  }

  private static HabitId habit(Fields from) {
    return new HabitId(UUID.fromString(from.get("habit")));
  }

  private static LocalDate day(Fields from) {
    return LocalDate.parse(from.get("day"));
  }

  private static Field field(Fields from) {
    return Coded.find(Field.values(), from.get("field")).orElseThrow();
  }

  private static Weekdays weekdays(Fields from) {
    return new Weekdays(DraftFields.days(from.get("days")));
  }

  private static boolean flag(Fields from, String name) {
    return switch (from.get(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false: " + name);
    };
  }

  private static List<String> words(String written) {
    return written.isEmpty() ? List.of() : Arrays.asList(written.split(" "));
  }
}
