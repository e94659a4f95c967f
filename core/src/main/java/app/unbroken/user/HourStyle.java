package app.unbroken.user;

/** Whether a person reads 21:30 or 9:30 pm. */
public enum HourStyle {
  TWENTY_FOUR,
  TWELVE
}
