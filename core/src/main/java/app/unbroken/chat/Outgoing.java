package app.unbroken.chat;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the bot says. */
public sealed interface Outgoing {

  /**
   * A card.
   *
   * @param replaces the message to edit; a messenger that cannot edit, or has lost the message,
   *     sends a new one
   * @param tap the tap that this answers, or empty
   */
  record Show(Card card, @Nullable MessageId replaces, String tap) implements Outgoing {}

  /** Answers a tap and shows nothing but a fleeting line ({@code toast} may be empty). */
  record Nod(String tap, String toast) implements Outgoing {}

  /** A file, such as an export or a picture of the year. */
  @SuppressWarnings("ArrayRecordComponent") // bytes of a file; equality is written out below
  record Hand(String fileName, String mediaType, byte[] content, Text caption) implements Outgoing {
    public Hand captioned(Text words) {
      return new Hand(fileName, mediaType, content, words);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Hand that
          && fileName.equals(that.fileName)
          && mediaType.equals(that.mediaType)
          && Arrays.equals(content, that.content)
          && caption.equals(that.caption);
    }

    @Override
    public int hashCode() {
      return Objects.hash(fileName, mediaType, Arrays.hashCode(content), caption);
    }

    @Override
    public String toString() {
      return "Hand[" + fileName + ", " + mediaType + ", " + content.length + " bytes]";
    }
  }

  /**
   * A card to be written when it is about to be sent, because what it says depends on how things
   * stand then.
   *
   * @param notes what it is about, in the words of whoever will write it
   */
  record Draft(String notes) implements Outgoing {}

  static Outgoing show(Card card) {
    return new Show(card, null, "");
  }
}
