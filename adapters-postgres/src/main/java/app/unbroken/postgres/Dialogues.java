package app.unbroken.postgres;

import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.postgres.json.FieldsJson;
import app.unbroken.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Open dialogues of several people at once; with none open, nothing is asked. */
final class Dialogues {
  private final Handle handle;
  private final @Nullable DialogueCopies copies;

  private record Found(UUID user, StoredDialogue dialogue) {}

  Dialogues(Handle handle, @Nullable DialogueCopies copies) {
    this.handle = handle;
    this.copies = copies;
  }

  /** Exactly the version that each person's row names, or nothing. */
  Map<UserId, StoredDialogue> read(List<Visitors.Visitor> visitors) {
    var open = visitors.stream().filter(visitor -> visitor.fence().open()).toList();
    if (open.isEmpty() || copies == null) {
      return stored(open);
    }
    var versions =
        open.stream().collect(Collectors.toMap(Visitors.Visitor::user, it -> it.fence().version()));
    var found = new HashMap<>(copies.read(versions));
    found.putAll(stored(open.stream().filter(it -> !found.containsKey(it.user())).toList()));
    return found;
  }

  private Map<UserId, StoredDialogue> stored(List<Visitors.Visitor> open) {
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
