package app.unbroken.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Text;
import app.unbroken.delivery.Sending;
import app.unbroken.whatsapp.WantedTemplate.Step;
import app.unbroken.whatsapp.fake.FakeWhatsApp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates, from what is wanted to the message that somebody sees. */
@Tag("slow")
class WhatsAppAccountTest {
  private static final String NAME = "habit_reminder";

  private Instant now = Instant.parse("2026-03-02T08:00:00Z");
  private final FakeWhatsApp whatsApp = FakeWhatsApp.start(() -> now);
  private final CloudApi api =
      new CloudApi(whatsApp.url(), FakeWhatsApp.NUMBER, FakeWhatsApp.ACCESS_TOKEN);
  private final WhatsAppAccount account = new WhatsAppAccount(api, FakeWhatsApp.ACCOUNT);

  @AfterEach
  void close() {
    api.close();
    whatsApp.close();
  }

  private void createAll() {
    WantedTemplate.all(NAME).forEach(account::create);
  }

  private List<Step> steps() {
    var known = account.templates();
    return WantedTemplate.all(NAME).stream().map(wanted -> wanted.against(known)).toList();
  }

  @Test
  void an_empty_account_needs_both_templates_in_each_language() {
    assertThat(steps()).hasSize(4).allMatch(step -> step instanceof Step.Create);

    createAll();

    assertThat(steps()).allMatch(step -> step instanceof Step.Keep);
    assertThat(account.templates())
        .allMatch(it -> it.status().equals("PENDING") && it.category().equals("UTILITY"))
        .allMatch(it -> it.parameters().equals(List.of("1")))
        .allMatch(it -> it.ttlSeconds() == Duration.ofHours(2).toSeconds());
    assertThat(account.templates().stream().map(Template::buttons))
        .contains(List.of("Done", "Skip"), List.of("Готово", "Пропустить"));
  }

  @Test
  void a_long_list_comes_in_pages_and_none_is_left_out() {
    createAll();
    whatsApp.templates().pagesOf(1);

    assertThat(account.templates().stream().map(Template::id).distinct()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Done, Skip, It is 8:00, The reminder you asked for: It is 8:00",
    "ru, Готово, Пропустить, Уже 8:00, Напоминание по твоей просьбе: Уже 8:00"
  })
  void what_was_created_and_approved_is_what_reminders_are_sent_with(
      String language, String done, String skip, String said, String seen) {
    createAll();
    whatsApp.templates().approveAll();
    var person = whatsApp.person("447700900123");
    var buttons = List.of(new Button("✅ " + done, "d:h1:1"), new Button("⏭️ " + skip, "s:h1:1"));
    var refused = new ArrayList<String>();

    try (var sender = sender(refused)) {
      var one = new Card(Text.plain(said), List.of(buttons), "");
      assertThat(sender.send(address(), Outgoing.show(one), "1")).isInstanceOf(Sending.Sent.class);
      assertThat(person.newest().text()).startsWith(seen);
      assertThat(person.newest().labels()).containsExactly(done, skip);
      assertThat(person.newest().keys().getFirst().data()).isEqualTo("d:h1:1");

      var many = new Card(Text.plain(said), List.of(), "");
      assertThat(sender.send(address(), Outgoing.show(many), "2")).isInstanceOf(Sending.Sent.class);
      assertThat(person.newest().template()).isEqualTo("habit_reminder_today");
    }
    assertThat(refused).isEmpty();
  }

  private WhatsAppMessageSender sender(List<String> refused) {
    return new WhatsAppMessageSender(
        api, from -> Optional.of(now.minus(Duration.ofDays(2))), NAME, () -> now, refused::add);
  }

  private static ChatAddress address() {
    return new ChatAddress(Messenger.WHATSAPP, new BotId("whatsapp"), "447700900123");
  }

  @Test
  void what_was_turned_down_is_handed_in_again() {
    createAll();
    whatsApp.templates().reject(NAME, "ru", "INVALID_FORMAT");

    for (var wanted : WantedTemplate.all(NAME)) {
      if (wanted.against(account.templates()) instanceof Step.Change(var known)) {
        assertThat(known.rejected()).isEqualTo("INVALID_FORMAT");
        account.change(known, wanted);
      }
    }

    assertThat(account.templates())
        .allMatch(it -> it.status().equals("PENDING") && it.rejected().isEmpty());
    assertThat(steps()).allMatch(step -> step instanceof Step.Keep);
  }

  /** Meta forgets how long it is worth delivering then, and takes nothing as short as ours. */
  @Test
  void what_meta_bills_as_something_else_is_left_as_it_is_unless_the_words_change() {
    whatsApp.approves(NAME, "en", "Yes");
    whatsApp.templates().recategorize(NAME, "en", "MARKETING");
    var wanted = WantedTemplate.all(NAME).getFirst();

    account.change(account.templates().getFirst(), wanted);

    var known = account.templates().getFirst();
    assertThat(known.category()).isEqualTo("MARKETING");
    assertThat(known.ttlSeconds()).isZero();
    assertThat(wanted.against(List.of(known))).isEqualTo(new Step.Keep(known));
  }

  @Test
  void what_is_being_looked_at_is_waited_for_and_an_approved_one_is_changed_once_a_day() {
    whatsApp.approves(NAME, "en", "Yes");
    var wanted = WantedTemplate.all(NAME).getFirst();
    var known = account.templates().getFirst();
    assertThat(wanted.against(List.of(known))).isEqualTo(new Step.Change(known));
    account.change(known, wanted);

    whatsApp.templates().becomes(NAME, "en", "DISABLED");
    var older = new WantedTemplate(NAME, "en", "Now: {{1}} it is", "8", List.of("Yes"), 60);
    assertThat(older.against(account.templates())).isInstanceOf(Step.Wait.class);

    whatsApp.templates().becomes(NAME, "en", "APPROVED");
    now = now.plus(Duration.ofHours(23));
    assertThatThrownBy(() -> account.change(account.templates().getFirst(), older))
        .isInstanceOf(WhatsAppException.class)
        .hasMessageContaining("once in 24 hours");
    now = now.plus(Duration.ofHours(1));
    account.change(account.templates().getFirst(), older);
  }

  @Test
  void a_name_that_exists_and_a_token_that_is_wrong_are_told() {
    createAll();
    var wanted = WantedTemplate.all(NAME).getFirst();

    assertThatThrownBy(() -> account.create(wanted)).hasMessageContaining("100/2388024");
    try (var stranger = new CloudApi(whatsApp.url(), FakeWhatsApp.NUMBER, "another")) {
      assertThatThrownBy(() -> new WhatsAppAccount(stranger, FakeWhatsApp.ACCOUNT).templates())
          .matches(it -> it instanceof WhatsAppException refused && refused.isAboutAccess());
    }
    assertThatThrownBy(() -> new WhatsAppAccount(api, "1").templates())
        .hasMessageContaining("100/33");
  }
}
