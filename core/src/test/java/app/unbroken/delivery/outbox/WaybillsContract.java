package app.unbroken.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Credentials;
import app.unbroken.delivery.outbox.Waybills.Wanted;
import app.unbroken.journal.OperationId;
import app.unbroken.user.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of letters lets operators see and do. */
public abstract class WaybillsContract {
  private static final WorkspaceId WORKSPACE = OutboxContract.WORKSPACE;
  private static final BotId BOT = OutboxContract.BOT;
  private static final BotId OTHER = new BotId("other");
  private static final WorkspaceId ELSEWHERE = new WorkspaceId("elsewhere");

  private Fixture fixture;
  private Waybills waybills;

  /** An outbox, and what operators see of it. */
  public interface Fixture extends OutboxContract.Fixture {
    Waybills waybills();

    AuditLog audit();
  }

  protected abstract Fixture fixture();

  @BeforeEach
  void twoBots() {
    fixture = fixture();
    waybills = fixture.waybills();
    for (var bot : List.of(BOT, OTHER)) {
      fixture.bots().keep(Bot.working(WORKSPACE, bot, Messenger.TELEGRAM), Credentials.NONE);
    }
  }

  @Test
  void a_letter_is_told_without_what_is_written_in_it() {
    var id = post(BOT, "anna");

    var letter = waybills.find(WORKSPACE, id).orElseThrow();

    assertThat(letter.state()).isEqualTo(LetterState.READY);
    assertThat(letter.kind()).isEqualTo(Kind.ANSWER);
    assertThat(letter.bot()).isEqualTo(BOT);
    assertThat(letter.messenger()).isEqualTo(Messenger.TELEGRAM);
    assertThat(letter.user()).isEqualTo(fixture.somebodyAt(chat(BOT, "anna")));
    assertThat(letter.expiresAt()).isAfter(letter.postedAt());
    assertThat(letter.toString()).doesNotContain("hello");
    assertThat(waybills.find(WORKSPACE, new LetterId(9_999))).isEmpty();
  }

  @Test
  void lists_are_read_page_by_page_from_the_newest() {
    var posted = new ArrayList<LetterId>();
    for (var chat = 0; chat < 5; chat++) {
      posted.addFirst(post(BOT, "chat" + chat));
    }

    var read = new ArrayList<LetterId>();
    LetterId before = null;
    for (var page = page(before); !page.isEmpty(); page = page(before)) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      page.forEach(letter -> read.add(letter.id()));
      before = read.getLast();
    }

    assertThat(read).containsExactlyElementsOf(posted);
  }

  private List<Waybill> page(@Nullable LetterId before) {
    return waybills.list(WORKSPACE, Wanted.ALL, before, 2);
  }

  @Test
  void a_list_holds_what_was_wanted_and_nothing_else() {
    var dead = ended(BOT, "anna", new Ending.Undeliverable("refused"));
    var there = post(OTHER, "boris");
    var anna = fixture.somebodyAt(chat(BOT, "anna")).value();

    assertThat(ids(new Wanted(Set.of(LetterState.DEAD), null, null))).containsExactly(dead);
    assertThat(ids(new Wanted(Set.of(), OTHER, null))).containsExactly(there);
    assertThat(ids(new Wanted(Set.of(), null, anna))).containsExactly(dead);
    assertThat(ids(new Wanted(Set.of(LetterState.DEAD), OTHER, null))).isEmpty();
    assertThat(ids(Wanted.ALL)).containsExactly(there, dead);
  }

  @Test
  void another_workspace_has_no_part_in_it() {
    var id = post(BOT, "anna");

    assertThat(waybills.list(ELSEWHERE, Wanted.ALL, null, 10)).isEmpty();
    assertThat(waybills.find(ELSEWHERE, id)).isEmpty();
  }

  @Test
  void what_ended_otherwise_than_delivered_is_sent_once_more_and_audited() {
    for (var ending :
        List.of(
            new Ending.Undeliverable("refused"),
            new Ending.InDoubt("late"),
            new Ending.TooLate())) {
      var id = ended(BOT, "anna", ending);
      var letter = waybills.find(WORKSPACE, id).orElseThrow();

      assertThat(waybills.retry(letter, line("LETTER_RETRY", id))).isTrue();

      assertThat(lastAct()).isEqualTo("LETTER_RETRY " + id.value());
      assertThat(waybills.retry(letter, line("AGAIN", id))).isFalse();
      assertThat(lastAct()).startsWith("LETTER_RETRY");
      var again = fixture.outbox().claim(BOT, 1).getFirst();
      assertThat(again.id()).isEqualTo(id);
      assertThat(again.attempts()).isZero();
      assertThat(again.expired()).isFalse();
      finish(again, new Ending.Delivered(null));
    }
  }

  @Test
  void a_retry_keeps_the_doubts_and_says_why_it_ended() {
    var id = ended(BOT, "anna", new Ending.InDoubt("late"));
    var letter = waybills.find(WORKSPACE, id).orElseThrow();
    assertThat(letter.why()).isEqualTo("late");
    assertThat(letter.doubts()).isEqualTo(1);

    waybills.retry(letter, line("LETTER_RETRY", id));

    assertThat(waybills.find(WORKSPACE, id).orElseThrow().doubts()).isEqualTo(1);
  }

  @Test
  void what_is_too_old_becomes_worth_delivering_again() {
    var id = post(BOT, "anna");
    fixture.later(Duration.ofDays(2));
    finish(fixture.outbox().claim(BOT, 1).getFirst(), new Ending.TooLate());

    waybills.retry(waybills.find(WORKSPACE, id).orElseThrow(), line("LETTER_RETRY", id));

    assertThat(fixture.outbox().claim(BOT, 1).getFirst().expired()).isFalse();
  }

  @Test
  void what_waits_is_taken_back_and_what_is_under_way_is_not() {
    var first = post(BOT, "anna");
    var second = post(BOT, "anna");
    var leased = fixture.outbox().claim(BOT, 1).getFirst();

    assertThat(cancel(first)).isFalse();
    assertThat(cancel(second)).isTrue();
    assertThat(lastAct()).isEqualTo("LETTER_CANCEL " + second.value());

    finish(leased, new Ending.Delivered(null));
    assertThat(fixture.stateOf(first)).isEqualTo(LetterState.SENT);
    assertThat(fixture.stateOf(second)).isEqualTo(LetterState.CANCELLED);
    assertThat(cancel(first)).isFalse();
    assertThat(fixture.outbox().claim(BOT, 10)).isEmpty();
  }

  @Test
  void a_bot_that_is_removed_takes_its_letters_and_its_secrets_with_it() {
    fixture
        .bots()
        .keep(
            Bot.working(WORKSPACE, OTHER, Messenger.TELEGRAM),
            new Credentials(java.util.Map.of("token", "1:x")));
    var waiting = post(OTHER, "boris");
    var here = post(BOT, "anna");

    assertThat(fixture.bots().remove(OTHER)).isTrue();

    assertThat(fixture.bots().remove(OTHER)).isFalse();
    assertThat(fixture.bots().find(OTHER)).isEmpty();
    assertThat(fixture.bots().credentialsOf(Bot.working(WORKSPACE, OTHER, Messenger.TELEGRAM)))
        .isEqualTo(Credentials.NONE);
    assertThat(fixture.stateOf(waiting)).isEqualTo(LetterState.CANCELLED);
    assertThat(fixture.stateOf(here)).isEqualTo(LetterState.READY);
  }

  private boolean cancel(LetterId id) {
    return waybills.cancel(waybills.find(WORKSPACE, id).orElseThrow(), line("LETTER_CANCEL", id));
  }

  private List<LetterId> ids(Wanted wanted) {
    return waybills.list(WORKSPACE, wanted, null, 10).stream().map(Waybill::id).toList();
  }

  private String lastAct() {
    var line = fixture.audit().list(WORKSPACE, null, 0, 1).getFirst();
    return line.act() + " " + line.subject();
  }

  private static AuditLog.Line line(String act, LetterId id) {
    return new AuditLog.Line(
        Instant.parse("2026-03-01T08:00:00Z"),
        WORKSPACE,
        null,
        "admin:tester",
        act,
        Long.toString(id.value()),
        "a test",
        new OperationId("test"));
  }

  private LetterId ended(BotId bot, String chat, Ending ending) {
    var id = post(bot, chat);
    finish(fixture.outbox().claim(bot, 1).getFirst(), ending);
    return id;
  }

  private void finish(Letter letter, Ending ending) {
    assertThat(fixture.outbox().finish(List.of(new Finished(letter, ending)))).isNotEmpty();
  }

  private LetterId post(BotId bot, String chat) {
    var to = chat(bot, chat);
    var posting = new Posting(to, Kind.ANSWER, Letters.saying("hello"), Duration.ofHours(24));
    return fixture.postbox().post(fixture.somebodyAt(to), List.of(posting)).getFirst();
  }

  private static ChatAddress chat(BotId bot, String chat) {
    return new ChatAddress(Messenger.TELEGRAM, bot, chat);
  }
}
