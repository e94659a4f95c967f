package app.unbroken.postgres;

import app.unbroken.conversation.Conversations.Kept;
import app.unbroken.delivery.intake.Cause;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.intake.Sitting;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.postgres.json.FieldsJson;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a group leaves behind beside the books: remembered updates, letters, dialogues, dead
 * letters. One statement writes all of it.
 */
final class Served {
  /** An update that was decided, in one way or the other. */
  record Taken(UserId user, Parcel parcel, Receipt receipt, @Nullable Cause cause) {}

  final List<Taken> taken = new ArrayList<>();
  final List<LetterRows.Row> letters = new ArrayList<>();
  final List<Kept> dialogues = new ArrayList<>();

  private final List<Page> pages = new ArrayList<>();

  void add(Sittings.Done done) {
    var user = done.guest().user();
    var outcome = done.outcome();
    for (var decided : outcome.parcels()) {
      var operation = decided.parcel().operation().value();
      taken.add(new Taken(user, decided.parcel(), decided.receipt(), decided.cause()));
      decided
          .letters(user)
          .forEach((whose, postings) ->
              postings.forEach(it -> letters.add(new LetterRows.Row(whose, it, operation))));
    }
    if (outcome.fence() != null && outcome.dialogue() != null) {
      dialogues.add(new Kept(user, outcome.fence().version(), outcome.dialogue()));
    }
    pages.add(pageOf(done));
  }

  private static Page pageOf(Sittings.Done done) {
    var page = new Page(done.opened());
    var parcels = done.outcome().parcels();
    var last = parcels.size() - 1;
    for (var i = 0; i <= last; i++) {
      var decided = parcels.get(i);
      var fence = i == last ? done.outcome().fence() : null;
      var decision = new Decision.Decided<>(decided.receipt(), decided.deeds(), fence);
      page.write(decision, occasion(decided));
    }
    return page;
  }

  private static Occasion occasion(Sitting.Decided decided) {
    var parcel = decided.parcel();
    return new Occasion(decided.before().now(), parcel.source(), parcel.operation(), "user");
  }

  void writeBooks(Handle handle, WorkspaceId workspace) {
    Scribe.write(handle, workspace, pages);
  }

  private record Buried(Taken taken, Receipt.Buried receipt, Cause cause) {}

  /** False if one of the updates was here before; nothing of this may be kept then. */
  boolean isNew(Handle handle, Departures departures) {
    var buried = buried();
    var sql = dialogues.isEmpty() && buried.isEmpty() ? USUAL : sql(dialogues, buried);
    var rows = departures.wishing(letters);
    var kept = new AtomicInteger();
    Direct.read(
        handle,
        sql,
        it -> bind(it, rows, buried),
        row -> {
          kept.set(row.getInt("kept"));
          var lease = row.getObject("lease", UUID.class);
          if (lease != null) {
            departures.granted(lease, new LetterId(row.getLong("letter_id")));
          }
        });
    return taken.size() == kept.get();
  }

  private static final String DIALOGUES =
      """
      , dialogue as (
        insert into dialogues (workspace_id, user_id, slot, version, name, form, fields)
        select workspace_id, user_id, version & 1, version, name, form, fields::jsonb
        from unnest(?, ?, ?, ?, ?, ?)
          as d (workspace_id, user_id, version, name, form, fields)
        on conflict (workspace_id, user_id, slot) do update
        set version = excluded.version, name = excluded.name, form = excluded.form,
          fields = excluded.fields
      )
      """;

  private static final String BURIED =
      """
      , buried as (
        insert into dead_letters (workspace_id, dead_letter, user_id, bot, update_id, raw,
          exception, trace)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
      )
      """;

  private static final String INBOX =
      """
      , entry as (
        insert into inbox (workspace_id, user_id, bot, update_id, raw)
        select * from unnest(?, ?, ?, ?, ?)
        on conflict do nothing
        returning 1
      )
      select (select count(*) from entry) as kept, letter_id, lease
      from (values (1)) as whatever
        left join letter on lease is not null
      """;

  /** A part with nothing to write would be bound, sent and started all the same. */
  private static final String USUAL = sql(List.of(), List.of());

  private static String sql(List<Kept> dialogues, List<Buried> buried) {
    return "with letter as ("
        + LetterRows.INSERT
        + "returning letter_id, lease)"
        + (dialogues.isEmpty() ? "" : DIALOGUES)
        + (buried.isEmpty() ? "" : BURIED)
        + INBOX;
  }

  private void bind(Direct statement, List<LetterRows.Row> rows, List<Buried> buried)
      throws SQLException {
    LetterRows.bind(statement, rows);
    if (!dialogues.isEmpty()) {
      statement
          .texts(dialogues, kept -> kept.user().workspace().value())
          .uuids(dialogues, kept -> kept.user().value())
          .longs(dialogues, Kept::version)
          .texts(dialogues, kept -> kept.dialogue().name())
          .ints(dialogues, kept -> kept.dialogue().version())
          .texts(dialogues, kept -> FieldsJson.text(kept.dialogue().fields()));
    }
    if (!buried.isEmpty()) {
      statement
          .texts(buried, each -> each.taken.user.workspace().value())
          .texts(buried, each -> each.receipt.letter().value())
          .uuids(buried, each -> each.taken.user.value())
          .texts(buried, each -> each.taken.parcel.bot().value())
          .texts(buried, each -> each.taken.parcel.received().updateId())
          .bytes(buried, each -> each.taken.parcel.raw().bytes())
          .texts(buried, each -> each.cause.exception())
          .texts(buried, each -> each.cause.trace());
    }
    statement
        .texts(taken, each -> each.user.workspace().value())
        .uuids(taken, each -> each.user.value())
        .texts(taken, each -> each.parcel.bot().value())
        .texts(taken, each -> each.parcel.received().updateId())
        .bytes(taken, each -> each.parcel.raw().bytes());
  }

  private List<Buried> buried() {
    var buried = new ArrayList<Buried>();
    for (var each : taken) {
      if (each.receipt instanceof Receipt.Buried receipt && each.cause != null) {
        buried.add(new Buried(each, receipt, each.cause));
      }
    }
    return buried;
  }
}
