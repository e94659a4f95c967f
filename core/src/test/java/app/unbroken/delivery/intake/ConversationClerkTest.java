package app.unbroken.delivery.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.Conversation;
import app.unbroken.user.Language;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationClerkTest {
  private static final DeadLetterId FAULT = DeadLetterId.from(new UUID(0, 4711));

  private final Clerk clerk = new ConversationClerk(new Conversation(() -> new UUID(0, 1)));

  @ParameterizedTest
  @EnumSource
  void a_fault_is_named_and_the_tap_is_answered(Language language) {
    var tapped = Parcels.from("anna", 1, new Incoming.Tapped("data", "tap-1")).received();

    var regret = (Outgoing.Show) clerk.regret(tapped, language, FAULT);

    assertThat(regret.card().text().characters()).contains(FAULT.value());
    assertThat(regret.tap()).isEqualTo("tap-1");
    assertThat(regret.replaces()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void whoever_is_too_fast_reads_it_in_their_language(Language language) {
    var said = Parcels.from("anna", 1).received();

    var hurry = (Outgoing.Show) clerk.slowDown(said, language);

    assertThat(hurry.card().text().characters()).hasSizeGreaterThan(20);
  }
}
