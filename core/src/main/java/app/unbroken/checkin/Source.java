package app.unbroken.checkin;

/** Through which door an entry came. */
public enum Source {
  TERMINAL,
  TELEGRAM,
  WHATSAPP,
  API,
  ADMINISTRATOR,
  IMPORT,
  EMBEDDED
}
