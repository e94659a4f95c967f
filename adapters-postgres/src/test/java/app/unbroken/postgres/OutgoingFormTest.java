package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Outgoing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutgoingFormTest {

  @ParameterizedTest
  @MethodSource("app.unbroken.delivery.outbox.Letters#ofEveryForm")
  void a_message_is_read_as_it_was_written(Outgoing what) {
    var form = OutgoingForm.of(what);

    assertThat(new OutgoingForm(form.body(), form.file()).read()).isEqualTo(what);
  }
}
