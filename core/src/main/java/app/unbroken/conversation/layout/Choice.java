package app.unbroken.conversation.layout;

import app.unbroken.conversation.tap.Tap;

/**
 * Something to choose, however it will be shown.
 *
 * @param label what the person reads, of any length
 * @param hint a second, smaller line where there is room for it, or empty
 */
public record Choice(String label, Tap tap, String hint) {
  public Choice(String label, Tap tap) {
    this(label, tap, "");
  }
}
