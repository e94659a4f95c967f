package app.unbroken.conversation.grammar;

/** A half of the day. */
enum Half {
  MORNING,
  EVENING
}
