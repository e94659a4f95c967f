package app.unbroken.chat;

/** A message as its messenger names it; unique within its chat only. */
public record MessageId(String value) {
  public MessageId {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("a message id has 1-200 characters");
    }
  }
}
