package app.unbroken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.checkin.Source;
import app.unbroken.inmemory.InMemoryAuditLog;
import app.unbroken.inmemory.InMemoryLinks;
import app.unbroken.inmemory.InMemoryPeople;
import app.unbroken.inmemory.InMemoryStore;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.journal.OperationId;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody can say through a messenger, because no button says it yet. */
class ConsentTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final TimeOrderedIds ids = new TimeOrderedIds(() -> NOON, new Random(1));
  private final InMemoryStore store = new InMemoryStore();
  private final Links links =
      new InMemoryLinks(store, new InMemoryAuditLog(), new Linker(ids, new Random(1)));
  private final ChatAddress telegram = new ChatAddress(Messenger.TELEGRAM, new BotId("t"), "1");
  private final ChatAddress whatsapp = new ChatAddress(Messenger.WHATSAPP, new BotId("w"), "2");
  private UserId first;
  private UserId second;
  private LinkId link;

  @BeforeEach
  void one_shows_the_code_of_another() {
    first = arrives(telegram, "Ann");
    second = arrives(whatsapp, "Theo");
    var made = (LinkOutcome.Made) says(first, telegram, new Errand.MakeCode());
    var shown = (LinkOutcome.Shown) says(second, whatsapp, new Errand.Present(made.code()));
    link = shown.link();
  }

  @Test
  void a_yes_of_the_first_side_counts_for_nothing_before_the_second_has_said_yes() {
    assertThat(says(first, telegram, new Errand.Join(link)))
        .isEqualTo(new LinkOutcome.NothingAsked());
    assertThat(says(first, telegram, new Errand.Refuse(link)))
        .isEqualTo(new LinkOutcome.NothingAsked());

    assertThat(says(second, whatsapp, new Errand.Confirm(link)))
        .isInstanceOf(LinkOutcome.Asked.class);
  }

  @Test
  void the_second_side_cannot_say_yes_for_both() {
    says(second, whatsapp, new Errand.Confirm(link));

    assertThat(says(second, whatsapp, new Errand.Join(link)))
        .isEqualTo(new LinkOutcome.NothingAsked());
    assertThat(says(second, whatsapp, new Errand.Confirm(link)))
        .isEqualTo(new LinkOutcome.StillAsked());
  }

  @Test
  void the_first_side_cannot_say_yes_for_both() {
    assertThat(says(first, telegram, new Errand.Confirm(link)))
        .isEqualTo(new LinkOutcome.NoSuchCode());
    assertThat(says(first, telegram, new Errand.Join(link)))
        .isEqualTo(new LinkOutcome.NothingAsked());
  }

  @Test
  void nobody_else_says_anything() {
    var stranger = arrives(new ChatAddress(Messenger.TELEGRAM, new BotId("t"), "3"), "Eve");
    says(second, whatsapp, new Errand.Confirm(link));

    assertThat(says(stranger, telegram, new Errand.Join(link)))
        .isEqualTo(new LinkOutcome.NothingAsked());
    assertThat(says(stranger, telegram, new Errand.Refuse(link)))
        .isEqualTo(new LinkOutcome.NothingAsked());
    assertThat(says(first, telegram, new Errand.Join(link))).isInstanceOf(LinkOutcome.Joined.class);
  }

  @Test
  void wrong_codes_cannot_end_a_link_that_is_confirmed() {
    says(second, whatsapp, new Errand.Confirm(link));
    for (var stranger = 0; stranger < OpenLink.TRIES; stranger++) {
      var at = new ChatAddress(Messenger.TELEGRAM, new BotId("t"), "x" + stranger);
      says(arrives(at, "Eve"), at, new Errand.Present(near()));
    }

    assertThat(says(first, telegram, new Errand.Join(link))).isInstanceOf(LinkOutcome.Joined.class);
  }

  /** Found by the same two letters, and wrong. */
  private LinkCode near() {
    var again = new Random(1);
    var same = LinkCode.random(again).characters();
    return new LinkCode(same.substring(0, 2) + LinkCode.random(again).characters().substring(2));
  }

  private UserId arrives(ChatAddress at, String name) {
    var sender = new Sender(List.of(at.chat()), name, "en", "");
    return new InMemoryPeople(store, ids).arrive(WorkspaceId.DEFAULT, at, sender, NOON).user();
  }

  private LinkOutcome says(UserId who, ChatAddress from, Errand errand) {
    var occasion = new Occasion(NOON, Source.TELEGRAM, new OperationId("o"), "user");
    return links.perform(who, from, errand, occasion);
  }
}
