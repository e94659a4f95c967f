package app.unbroken.redis;

import static app.unbroken.redis.ByteForm.check;
import static app.unbroken.redis.ByteForm.count;
import static app.unbroken.redis.ByteForm.text;
import static app.unbroken.redis.ByteForm.write;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.Text;
import app.unbroken.conversation.View;
import app.unbroken.journal.BookMark;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The written form of a page: numbers and texts with their lengths, nothing that names a class. It
 * is read to the last byte or not at all.
 */
final class ViewBytes {
  private static final byte FORM = 1;
  private static final int MOST_SPANS = 10_000;
  private static final int MOST_ROWS = 100;

  /** In the order of their numbers, which are written. */
  private static final List<Text.Style> STYLES =
      List.of(
          Text.Style.PLAIN, Text.Style.BOLD, Text.Style.ITALIC, Text.Style.STRUCK, Text.Style.CODE);

  private ViewBytes() {}

  static byte[] of(View view) {
    var bytes = new ByteArrayOutputStream(1024);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeLong(view.mark().value().getMostSignificantBits());
      out.writeLong(view.mark().value().getLeastSignificantBits());
      out.writeLong(view.until().toEpochMilli());
      write(view.card().shareLabel(), out);
      out.writeInt(view.card().text().spans().size());
      for (var span : view.card().text().spans()) {
        out.writeByte(STYLES.indexOf(span.style()));
        write(span.characters(), out);
      }
      out.writeInt(view.card().rows().size());
      for (var row : view.card().rows()) {
        writeRow(row, out);
      }
      out.writeLong(sum(bytes.toByteArray(), bytes.size()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail", impossible);
    }
    return bytes.toByteArray();
  }

  private static void writeRow(List<Button> row, DataOutputStream out) throws IOException {
    out.writeInt(row.size());
    for (var button : row) {
      write(button.label(), out);
      write(button.data(), out);
      write(button.hint(), out);
    }
  }

  /** Throws an {@link IllegalArgumentException} for anything but what {@link #of} writes. */
  static View read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    try {
      check(in.get() == FORM);
      var mark = new BookMark(new UUID(in.getLong(), in.getLong()));
      var until = Instant.ofEpochMilli(in.getLong());
      var shareLabel = text(in);
      var view = new View(mark, until, new Card(spans(in), rows(in), shareLabel));
      check(sum(bytes, in.position()) == in.getLong());
      check(!in.hasRemaining());
      return view;
    } catch (BufferUnderflowException cut) {
      throw new IllegalArgumentException("a page that was cut off", cut);
    }
  }

  /** Nothing else would notice a letter that has become another. */
  private static long sum(byte[] bytes, int length) {
    var sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  private static Text spans(ByteBuffer in) {
    var spans = new ArrayList<Text.Span>();
    var count = count(in, MOST_SPANS);
    for (var span = 0; span < count; span++) {
      var style = in.get();
      check(style >= 0 && style < STYLES.size());
      spans.add(new Text.Span(STYLES.get(style), text(in)));
    }
    return new Text(spans);
  }

  private static List<List<Button>> rows(ByteBuffer in) {
    var rows = new ArrayList<List<Button>>();
    var count = count(in, MOST_ROWS);
    for (var row = 0; row < count; row++) {
      var buttons = new ArrayList<Button>();
      var inRow = count(in, MOST_ROWS);
      for (var button = 0; button < inRow; button++) {
        buttons.add(new Button(text(in), text(in), text(in)));
      }
      rows.add(buttons);
    }
    return rows;
  }
}
