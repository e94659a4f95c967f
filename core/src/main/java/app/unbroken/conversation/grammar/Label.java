package app.unbroken.conversation.grammar;

/** The main buttons, as they can be typed; "undo" is {@link Understood.Undo}. */
public enum Label {
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
  PREVIOUS
}
