package app.unbroken.postgres;

import app.unbroken.chat.ChatAddress;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody wrote last, to a few minutes and never later than they did; a day earlier where it
 * turned out that free answers are closed to them all the same.
 */
public final class LastInbound {
  private LastInbound() {}

  /**
   * By the chat, which is one of the names of its person. Empty where nobody is known there.
   *
   * @param rounds opened for rounds
   */
  public static Optional<Instant> of(Database rounds, WorkspaceId workspace, ChatAddress from) {
    var sql =
        """
        select case
            when closed_since >= last_inbound then last_inbound - interval '1 day'
            else last_inbound
          end as last_inbound
        from identities
        where workspace_id = ? and messenger = ? and bot = ? and key = ?
        """;
    return new Availability(rounds)
        .statement(
            "look when somebody wrote",
            handle ->
                Direct.query(
                        handle,
                        sql,
                        it ->
                            it.set(workspace.value())
                                .set(from.messenger().code())
                                .set(from.bot().value())
                                .set(from.chat()),
                        row -> Direct.instant(row, "last_inbound"))
                    .stream()
                    .findFirst());
  }
}
