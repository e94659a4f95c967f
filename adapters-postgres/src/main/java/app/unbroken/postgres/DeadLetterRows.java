package app.unbroken.postgres;

import app.unbroken.delivery.intake.Cause;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.user.WorkspaceId;
import org.jdbi.v3.core.Handle;

/** The part of a dead letter's life that happens at the desk. */
final class DeadLetterRows {
  private DeadLetterRows() {}

  /** Locked until the end of the transaction, so that nobody else replays it. */
  static boolean isOpen(Handle handle, WorkspaceId workspace, DeadLetterId letter) {
    var sql =
        """
        select 1
        from dead_letters
        where workspace_id = :workspace and dead_letter = :letter and replayed_at is null
        for update
        """;
    return handle
        .createQuery(sql)
        .bind("workspace", workspace.value())
        .bind("letter", letter.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  static void keep(
      Handle handle, WorkspaceId workspace, DeadLetterId letter, Parcel parcel, Cause cause) {
    var sql =
        """
        with inside as materialized (
          select set_config('unbroken.workspace', :workspace, true) as workspace
        )
        insert into dead_letters (workspace_id, dead_letter, bot, update_id, raw, exception, trace)
        select workspace, :letter, :bot, :update, :raw, :exception, :trace
        from inside
        on conflict do nothing
        """;
    handle
        .createUpdate(sql)
        .bind("workspace", workspace.value())
        .bind("letter", letter.value())
        .bind("bot", parcel.bot().value())
        .bind("update", parcel.received().updateId())
        .bind("raw", parcel.raw().bytes())
        .bind("exception", cause.exception())
        .bind("trace", cause.trace())
        .execute();
  }

  static void close(Handle handle, WorkspaceId workspace, DeadLetterId letter) {
    var sql =
        """
        update dead_letters
        set replayed_at = now()
        where workspace_id = :workspace and dead_letter = :letter
        """;
    handle
        .createUpdate(sql)
        .bind("workspace", workspace.value())
        .bind("letter", letter.value())
        .execute();
  }
}
