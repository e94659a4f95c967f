package app.unbroken.journal;

import static app.unbroken.fixtures.Threads.allAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.Ports;
import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.journal.People.Arrival;
import app.unbroken.user.Identity;
import app.unbroken.user.Language;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link People} promise, wherever they are kept. */
public abstract class PeopleContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final BotId BOT = new BotId("main-bot");

  private final WorkspaceId here = Workspaces.fresh();
  private final WorkspaceId elsewhere = Workspaces.fresh();

  /** The ports on a store; it may be the same for each test, every test has its own workspaces. */
  protected abstract Ports ports();

  @Test
  void the_first_contact_makes_a_person() {
    var sender = new Sender(List.of("42"), "Ann", "ru", "");

    var arrival = people().arrive(here, telegram("42"), sender, NOW);

    assertThat(arrival.first()).isTrue();
    assertThat(people().find(arrival.user())).contains(User.arriving(arrival.user(), sender, NOW));
    assertThat(people().find(arrival.user()).orElseThrow().profile().language())
        .isEqualTo(Language.RUSSIAN);
    assertThat(people().identitiesOf(arrival.user()))
        .containsExactly(new Identity(arrival.user(), "42", telegram("42"), NOW, null));
  }

  @Test
  void the_second_contact_finds_the_same_person_and_remembers_when() {
    var first = arrive(telegram("42"), "42");
    var later = NOW.plusSeconds(60);

    var second = people().arrive(here, telegram("moved-chat"), sender("42"), later);

    assertThat(second).isEqualTo(new Arrival(first, false));
    assertThat(people().identitiesOf(first))
        .containsExactly(new Identity(first, "42", telegram("moved-chat"), later, null));
  }

  @Test
  void two_first_contacts_of_one_identity_at_once_make_one_person() {
    var arrivals = new ArrayList<Arrival>();

    for (var round = 0; round < 10; round++) {
      var key = "at-once-" + round;
      arrivals.addAll(
          allAtOnce(8, () -> people().arrive(here, telegram(key), sender(key, "2" + key), NOW)));
    }

    assertThat(arrivals).hasSize(80);
    assertThat(arrivals.stream().filter(Arrival::first)).hasSize(10);
    assertThat(arrivals.stream().map(Arrival::user).distinct()).hasSize(10);
    assertThat(people().list(here, null, 100)).hasSize(10);
  }

  @Test
  void any_key_finds_the_person_and_new_keys_are_remembered() {
    var person = arrive(whatsApp("491"), "wa-491");

    people().arrive(here, whatsApp("491"), sender("scoped-id", "wa-491"), NOW);

    assertThat(arrive(whatsApp("491"), "scoped-id")).isEqualTo(person);
    assertThat(people().identitiesOf(person))
        .extracting(Identity::key)
        .containsExactlyInAnyOrder("wa-491", "scoped-id");
  }

  @Test
  void a_key_never_passes_from_one_person_to_another() {
    var ann = arrive(whatsApp("1"), "ann");
    var bob = arrive(whatsApp("2"), "bob");

    assertThat(people().arrive(here, whatsApp("1"), sender("ann", "bob"), NOW).user())
        .isEqualTo(ann);

    assertThat(people().findByIdentity(here, Messenger.WHATSAPP, BOT, "bob")).contains(bob);
  }

  @Test
  void the_same_key_at_another_messenger_or_bot_is_somebody_else() {
    var person = arrive(telegram("42"), "42");
    var otherBot = new ChatAddress(Messenger.TELEGRAM, new BotId("second-bot"), "42");

    assertThat(arrive(whatsApp("42"), "42")).isNotEqualTo(person);
    assertThat(arrive(otherBot, "42")).isNotEqualTo(person);
    assertThat(people().findByIdentity(here, Messenger.TELEGRAM, BOT, "42")).contains(person);
  }

  @Test
  void no_workspace_sees_the_people_of_another() {
    var person = arrive(telegram("42"), "42");
    var forged = new UserId(elsewhere, person.value());

    assertThat(people().find(forged)).isEmpty();
    assertThat(people().identitiesOf(forged)).isEmpty();
    assertThat(people().findByIdentity(elsewhere, Messenger.TELEGRAM, BOT, "42")).isEmpty();
    assertThat(people().list(elsewhere, null, 10)).isEmpty();

    var namesake = people().arrive(elsewhere, telegram("42"), sender("42"), NOW);
    assertThat(namesake.first()).isTrue();
    assertThat(namesake.user()).isNotEqualTo(person);
    assertThat(people().list(here, null, 10)).extracting(User::id).containsExactly(person);
  }

  @Test
  void people_of_other_applications_are_added_once() {
    var user = registered();

    people().add(user);

    assertThat(people().find(user.id())).contains(user);
    assertThat(people().identitiesOf(user.id())).isEmpty();
    assertThatThrownBy(() -> people().add(user)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_list_is_read_page_by_page_in_the_order_of_ids() {
    var everybody = Stream.generate(this::registered).limit(23).toList();
    everybody.forEach(people()::add);

    var read = new ArrayList<User>();
    for (@Nullable UserId after = null; ; after = read.getLast().id()) {
      var page = people().list(here, after, 7);
      read.addAll(page);
      if (page.size() < 7) {
        break;
      }
    }

    assertThat(read).containsExactlyInAnyOrderElementsOf(everybody);
    assertThat(read).extracting(User::id).isSorted();
  }

  @Test
  void what_a_messenger_calls_a_person_is_never_stored_raw() {
    var hostile = "A\u0000n\uD800n\u202E" + "x".repeat(10_000);

    var arrival =
        people().arrive(here, telegram("42"), new Sender(List.of("42"), hostile, "", ""), NOW);

    assertThat(people().find(arrival.user()).orElseThrow().profile().name().value())
        .startsWith("Annx")
        .hasSize(64);
  }

  private People people() {
    return ports().people();
  }

  private UserId arrive(ChatAddress from, String key) {
    return people().arrive(here, from, sender(key), NOW).user();
  }

  /** Ids that start with any bit, because databases and {@code UUID.compareTo} disagree on it. */
  private User registered() {
    return User.registered(new UserId(here, UUID.randomUUID()), ZoneId.of("Asia/Kolkata"), NOW);
  }

  private static Sender sender(String... keys) {
    return new Sender(List.of(keys), "Ann", "en", "");
  }

  private static ChatAddress telegram(String chat) {
    return new ChatAddress(Messenger.TELEGRAM, BOT, chat);
  }

  private static ChatAddress whatsApp(String chat) {
    return new ChatAddress(Messenger.WHATSAPP, BOT, chat);
  }
}
