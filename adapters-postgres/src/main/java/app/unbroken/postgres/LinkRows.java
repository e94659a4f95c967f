package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.linking.LinkId;
import app.unbroken.linking.OpenLink;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Codes and wrong tries, within a transaction that has entered the workspace. */
final class LinkRows {
  private final Handle handle;
  private final WorkspaceId workspace;

  LinkRows(Handle handle, WorkspaceId workspace) {
    this.handle = handle;
    this.workspace = workspace;
  }

  void keep(OpenLink link) {
    var second = link.second();
    var confirmed = link.confirmed();
    Direct.update(
        handle,
        """
        insert into link_codes (workspace_id, user_id, link_id, locator, digest, messenger, bot,
          chat, made_at, tries, over, second, confirmed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?)
        on conflict (workspace_id, user_id, link_id) do update
        set tries = excluded.tries, over = excluded.over, second = excluded.second,
          confirmed_at = excluded.confirmed_at
        """,
        it ->
            it.set(workspace.value())
                .set(link.starter().value())
                .set(link.id().value())
                .set(link.locator())
                .set(link.digest())
                .set(link.startedAt().messenger().code())
                .set(link.startedAt().bot().value())
                .set(link.startedAt().chat())
                .set(Values.timestamp(link.made()))
                .set(link.tries())
                .set(link.over())
                .set(second == null ? null : second.value())
                .set(confirmed == null ? null : Values.timestamp(confirmed)));
  }

  /** Locked, so that no try is lost among others of the same moment. */
  List<OpenLink> at(String locator, Instant madeAfter) {
    return Direct.query(
        handle,
        """
        select user_id, link_id, locator, digest, messenger, bot, chat, made_at, tries, over, second,
          confirmed_at
        from link_codes
        where workspace_id = ? and locator = ? and made_at > ? and not over
        order by link_id
        for update
        """,
        it -> it.set(workspace.value()).set(locator).set(Values.timestamp(madeAfter)),
        this::link);
  }

  Optional<OpenLink> find(LinkId id) {
    return Direct.query(
            handle,
            """
            select user_id, link_id, locator, digest, messenger, bot, chat, made_at, tries, over,
              second, confirmed_at
            from link_codes
            where workspace_id = ? and link_id = ?
            """,
            it -> it.set(workspace.value()).set(id.value()),
            this::link)
        .stream()
        .findFirst();
  }

  void withdraw(UserId starter) {
    Direct.update(
        handle,
        "update link_codes set over = true where workspace_id = ? and user_id = ? and not over",
        it -> it.set(workspace.value()).set(starter.value()));
  }

  void noteTry(UserId who, Instant at) {
    Direct.update(
        handle,
        "insert into link_tries (workspace_id, user_id, at) values (?, ?, ?)",
        it -> it.set(workspace.value()).set(who.value()).set(Values.timestamp(at)));
  }

  int triesOf(UserId who, Instant after) {
    return count(
        "select count(*) from link_tries where workspace_id = ? and user_id = ? and at > ?",
        it -> it.set(workspace.value()).set(who.value()).set(Values.timestamp(after)));
  }

  int triesOfAll(Instant after) {
    return count(
        "select count(*) from link_tries where workspace_id = ? and at > ?",
        it -> it.set(workspace.value()).set(Values.timestamp(after)));
  }

  private int count(String sql, Direct.Binding binding) {
    return Direct.query(handle, sql, binding, row -> row.getInt(1)).getFirst();
  }

  private OpenLink link(ResultSet row) throws SQLException {
    var second = row.getObject("second", UUID.class);
    return new OpenLink(
        new LinkId(row.getObject("link_id", UUID.class)),
        new UserId(workspace, row.getObject("user_id", UUID.class)),
        new ChatAddress(
            Messenger.ofCode(row.getString("messenger")),
            new BotId(row.getString("bot")),
            row.getString("chat")),
        row.getString("locator"),
        row.getString("digest"),
        Direct.instant(row, "made_at"),
        row.getInt("tries"),
        row.getBoolean("over"),
        second == null ? null : new UserId(workspace, second),
        Direct.instantOrNull(row, "confirmed_at"));
  }
}
