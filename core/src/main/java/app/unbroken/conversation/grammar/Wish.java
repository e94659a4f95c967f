package app.unbroken.conversation.grammar;

/** How surely a line asks for a new habit. */
enum Wish {
  /** It says so. */
  CERTAIN,
  /** "I want to". */
  LIKELY,
  /** Only what it says about how often, when or how much can tell. */
  UNSPOKEN
}
