package app.unbroken.postgres;

import app.unbroken.conversation.StoredDialogue;
import app.unbroken.postgres.json.FieldsJson;
import app.unbroken.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Open dialogues of several people at once; with none open, nothing is asked. */
final class Dialogues {
  private Dialogues() {}

  private record Found(UUID user, StoredDialogue dialogue) {}

  /** Exactly the version that each person's row names, or nothing. */
  static Map<UserId, StoredDialogue> read(Handle handle, List<Visitors.Visitor> visitors) {
    var open = visitors.stream().filter(visitor -> visitor.fence().open()).toList();
    if (open.isEmpty()) {
      return Map.of();
    }
    var workspace = open.getFirst().user().workspace();
    var sql =
        """
        select d.user_id, d.name, d.form, d.fields
        from unnest(?, ?, ?) as fence (user_id, slot, version)
        cross join lateral (
          select *
          from dialogues
          where workspace_id = ? and user_id = fence.user_id and slot = fence.slot
            and version = fence.version
          offset 0
        ) d
        """;
    return Direct.query(
            handle,
            sql,
            it ->
                it.uuids(open, visitor -> visitor.user().value())
                    .ints(open, visitor -> (int) (visitor.fence().version() & 1))
                    .longs(open, visitor -> visitor.fence().version())
                    .set(workspace.value()),
            row ->
                new Found(
                    row.getObject("user_id", UUID.class),
                    new StoredDialogue(
                        row.getString("name"),
                        row.getInt("form"),
                        FieldsJson.read(row.getString("fields")))))
        .stream()
        .collect(Collectors.toMap(it -> new UserId(workspace, it.user()), Found::dialogue));
  }
}
