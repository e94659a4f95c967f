package app.unbroken.whatsapp;

import app.unbroken.chat.Outgoing.Hand;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A file on its way, as a form of several parts. */
record Upload(Hand hand) {
  static final String BOUNDARY = "unbroken-7f9c2b81d04e4a65";

  byte[] form() {
    var form = new ByteArrayOutputStream(hand.content().length + 1_024);
    field(form, "messaging_product", "whatsapp");
    field(form, "type", hand.mediaType());
    var name = hand.fileName().replaceAll("[\"\\\\\\p{Cntrl}]", "_");
    write(
        form,
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            .formatted(BOUNDARY, name));
    write(form, "Content-Type: %s\r\n\r\n".formatted(hand.mediaType()));
    form.writeBytes(hand.content());
    write(form, "\r\n--%s--\r\n".formatted(BOUNDARY));
    return form.toByteArray();
  }

  private static void field(ByteArrayOutputStream form, String name, String value) {
    write(
        form,
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value));
  }

  private static void write(ByteArrayOutputStream form, String text) {
    form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
