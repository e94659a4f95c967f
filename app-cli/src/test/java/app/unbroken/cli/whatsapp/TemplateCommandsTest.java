package app.unbroken.cli.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.cli.Shell;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of Meta about templates, and what is told of its answers. */
@Tag("slow")
class TemplateCommandsTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase(2);

  private static final String LIST = "whatsapp templates list --account " + FakeWhatsApp.ACCOUNT;
  private static final String PUSH =
      "whatsapp templates push --account %s --reason test".formatted(FakeWhatsApp.ACCOUNT);

  @TempDir Path folder;
  private FakeWhatsApp whatsApp;
  private Shell shell;

  @BeforeEach
  void open() {
    whatsApp = FakeWhatsApp.start(InstantSource.system());
    shell =
        new Shell(folder)
            .on(database.url())
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
  void an_empty_account_is_filled_once_and_shown_by_language() {
    assertThat(shell.runs(LIST).output()).contains("`unbroken whatsapp templates push`");
    assertThat(shell.runs(PUSH + " --dry-run").output()).contains("would be created");
    assertThat(shell.runs(LIST + " --json").json().path("templates")).isEmpty();

    var first = shell.runs(PUSH + " --json");
    assertThat(first.exitCode()).as(first.errors()).isZero();
    assertThat(first.json().findValuesAsText("outcome")).hasSize(4).containsOnly("created");
    var second = shell.runs(PUSH + " --json").json();
    assertThat(second.findValuesAsText("outcome")).hasSize(4).containsOnly("kept");

    whatsApp.templates().pagesOf(3);
    var listed = shell.runs(LIST + " --json").json();
    assertThat(listed.path("templates")).hasSize(4);
    assertThat(listed.at("/templates/1/language").asText()).isEqualTo("ru");
    assertThat(listed.at("/templates/1/parameters/0").asText()).isEqualTo("1");
    assertThat(listed.at("/templates/1/ttl_seconds").asInt()).isEqualTo(7_200);
    assertThat(shell.runs(LIST).output())
        .contains("habit_reminder_today", "PENDING", "7200 s", "Done | Skip");
    assertThat(shell.runs("audit list").output())
        .contains("TEMPLATE_PUSH", FakeWhatsApp.ACCOUNT + "/habit_reminder/ru");
  }

  @Test
  void templates_are_listed_by_status_and_in_pages() {
    shell.runs(PUSH);
    whatsApp.templates().reject("habit_reminder", "en", "INVALID_FORMAT");

    assertThat(shell.runs(LIST + " --status rejected").output())
        .contains("INVALID_FORMAT")
        .doesNotContain("PENDING");
    var page = shell.runs(LIST + " --limit 3 --json").json();
    var rest = shell.runs(LIST + " --after " + page.path("next").asText() + " --json").json();
    assertThat(page.path("templates")).hasSize(3);
    assertThat(rest.path("templates")).hasSize(1);
    assertThat(shell.runs(LIST + " --limit 3").output()).contains("More: unbroken whatsapp");
  }

  @Test
  void what_is_approved_is_changed_after_a_yes_and_what_waits_is_left_alone() {
    whatsApp.approves("habit_reminder", "en", "Yes", "No");
    whatsApp.approves("habit_reminder_today", "ru", "Да");
    whatsApp.templates().becomes("habit_reminder_today", "ru", "PENDING");

    var unasked = shell.runs(PUSH);
    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.errors()).contains("--yes");
    assertThat(shell.runs(LIST + " --json").json().path("templates")).hasSize(2);

    var push = shell.runs(PUSH + " --yes --json").json();
    assertThat(push.findValuesAsText("outcome"))
        .containsExactly("changed", "created", "created", "waits");
    assertThat(push.at("/templates/3/note").asText()).contains("Meta is looking at it");
    whatsApp.templates().approveAll();
    whatsApp.templates().recategorize("habit_reminder", "ru", "MARKETING");
    assertThat(shell.runs(PUSH + " --yes").output()).contains("Meta bills it as MARKETING");
  }

  @Test
  void what_meta_refuses_is_told_with_what_to_do() {
    shell.with("WHATSAPP_ACCESS_TOKEN", "EAA-another-token");

    var outcome = shell.runs(LIST);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.errors()).contains("190", "whatsapp_business_management");
    assertThat(outcome.errors()).doesNotContain("EAA-another-token");
    assertThat(shell.runs("whatsapp templates list --account me").exitCode()).isEqualTo(2);
    assertThat(shell.runs("whatsapp templates list").exitCode()).isEqualTo(2);
    assertThat(shell.runs(LIST + " --bot other").errors()).contains("`unbroken bots add`");
  }
}
