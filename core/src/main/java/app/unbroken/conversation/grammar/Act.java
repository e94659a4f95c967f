package app.unbroken.conversation.grammar;

/** What is to be done with the habit that the rest of a line names. */
enum Act {
  /** "add", "new habit": a habit to begin, certainly. */
  CREATE,
  /** "I want to", "хочу": a habit to begin, perhaps. */
  WISH,
  REMIND,
  DONE,
  /** "didn't": something not done. */
  NOT_DONE,
  SLIP,
  SKIP,
  PAUSE,
  RESUME,
  SHOW,
  CHANGE,
  /** "rename gym to sport"; without another name, a change. */
  RENAME,
  ARCHIVE,
  DELETE,
  STREAK,
  STATS
}
