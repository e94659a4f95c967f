package app.unbroken.conversation.grammar;

import java.util.Locale;

/** What a line can mean as a whole. */
enum Whole {
  YES,
  NO,
  OK,
  DONE,
  ALL_DONE,
  CHOOSE,
  LATER,
  SKIP,
  CHANGE,
  BACK,
  MENU,
  CANCEL,
  NEXT,
  PREVIOUS,

  UNDO,
  TODAY_LEFT,
  STREAKS,

  HELLO,
  THANKS,
  BYE,

  START,
  TODAY,
  NEW,
  HABITS,
  STATS,
  SETTINGS,
  LINK,
  PAUSE,
  EXPORT,
  FORGET,
  HELP;

  Understood understood() {
    return switch (this) {
      case YES,
          NO,
          OK,
          DONE,
          ALL_DONE,
          CHOOSE,
          LATER,
          SKIP,
          CHANGE,
          BACK,
          MENU,
          CANCEL,
          NEXT,
          PREVIOUS ->
          new Understood.Pressed(Label.valueOf(name()));
      case UNDO -> new Understood.Undo();
      case TODAY_LEFT -> new Understood.Ask(new Question.TodayLeft());
      case STREAKS -> new Understood.Ask(new Question.Streaks());
      case HELLO, THANKS, BYE -> new Understood.Courtesy(Understood.Courtesy.Kind.valueOf(name()));
      case START, TODAY, NEW, HABITS, STATS, SETTINGS, LINK, PAUSE, EXPORT, FORGET, HELP ->
          new Understood.Command(name().toLowerCase(Locale.ROOT), "");
    };
  }
}
