package app.unbroken.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatsAppCheckTest {
  @TempDir Path folder;
  private FakeWhatsApp whatsApp;
  private Shell shell;

  @BeforeEach
  void open() {
    whatsApp = FakeWhatsApp.start(InstantSource.system());
    shell =
        new Shell(folder)
            .with("WHATSAPP_PHONE_NUMBER_ID", FakeWhatsApp.NUMBER)
            .with("WHATSAPP_ACCESS_TOKEN", FakeWhatsApp.ACCESS_TOKEN)
            .with("WHATSAPP_APP_SECRET", FakeWhatsApp.APP_SECRET)
            .with("WHATSAPP_VERIFY_TOKEN", FakeWhatsApp.VERIFY_TOKEN)
            .with("WHATSAPP_API_URL", whatsApp.url().toString());
  }

  @AfterEach
  void close() {
    whatsApp.close();
  }

  @Test
  void a_number_that_meta_knows() {
    var outcome = shell.runs("doctor");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.output()).contains("ok whatsapp     +1 555-078-3881, Fake, quality GREEN");
  }

  @Test
  void a_token_that_expired_and_a_number_of_somebody_else() {
    shell.with("WHATSAPP_ACCESS_TOKEN", "EAA-s3cr3t-token");
    var expired = shell.runs("doctor");
    assertThat(expired.exitCode()).isEqualTo(1);
    assertThat(expired.output())
        .contains("!! whatsapp", "190", "system user")
        .doesNotContain("s3cr3t");

    shell.with("WHATSAPP_ACCESS_TOKEN", FakeWhatsApp.ACCESS_TOKEN);
    shell.with("WHATSAPP_PHONE_NUMBER_ID", "447700900123");
    assertThat(shell.runs("doctor").output()).contains("!! whatsapp", "and not the number");
  }

  @Test
  void a_cloud_api_that_cannot_be_reached() {
    whatsApp.close();

    var outcome = shell.runs("doctor");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output()).contains("!! whatsapp", "can be reached");
  }
}
