package app.unbroken.streak;

/** What is judged as a whole. */
enum Period {
  DAY,
  WEEK,
  MONTH
}
