package app.unbroken.conversation.layout;

import app.unbroken.chat.Text;
import org.jspecify.annotations.Nullable;

/** One thing of a list: its line in the text, its button, or both. They stay on the same page. */
public record Item(Text line, @Nullable Choice choice) {
  public static Item line(Text line) {
    return new Item(line, null);
  }

  public static Item choice(Choice choice) {
    return new Item(Text.empty(), choice);
  }
}
