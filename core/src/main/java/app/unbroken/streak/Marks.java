package app.unbroken.streak;

/** Hears the verdict of each day, again where it is revised. */
@FunctionalInterface
interface Marks {
  Marks IGNORED = (day, verdict) -> {};

  void mark(long day, Verdict verdict);
}
