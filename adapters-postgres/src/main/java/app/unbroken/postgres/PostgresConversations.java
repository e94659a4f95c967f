package app.unbroken.postgres;

import app.unbroken.conversation.Conversations;
import app.unbroken.conversation.StoredDialogue;
import app.unbroken.postgres.json.FieldsJson;
import app.unbroken.user.UserId;
import java.util.Optional;

/** {@link Conversations} in PostgreSQL: a version and the one before it, in two slots. */
public final class PostgresConversations implements Conversations {
  private static final int SLOTS = 2;

  private final Sessions sessions;

  public PostgresConversations(Database database) {
    sessions = database.sessions();
  }

  @Override
  public Optional<StoredDialogue> read(UserId user, long version) {
    return sessions.statement(
        "read the dialogue of " + user.value(),
        handle ->
            handle
                .createQuery(
                    """
                    select dialogue.*
                    from (select set_config('unbroken.workspace', :workspace, true) as id offset 0)
                      here
                    cross join lateral (
                      select name, form, fields
                      from dialogues
                      where workspace_id = here.id and user_id = :user and slot = :slot
                        and version = :version
                      offset 0
                    ) dialogue
                    """)
                .bind("workspace", user.workspace().value())
                .bind("user", user.value())
                .bind("slot", version % SLOTS)
                .bind("version", version)
                .map((row, context) ->
                    new StoredDialogue(
                        row.getString("name"),
                        row.getInt("form"),
                        FieldsJson.read(row.getString("fields"))))
                .findOne());
  }

  @Override
  public void write(UserId user, long version, StoredDialogue dialogue) {
    sessions.statement(
        "write the dialogue of " + user.value(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into dialogues (
                      workspace_id, user_id, slot, version, name, form, fields)
                    select set_config('unbroken.workspace', :workspace, true),
                      :user, :slot, :version, :name, :form, :fields::jsonb
                    on conflict (workspace_id, user_id, slot) do update
                    set version = excluded.version, name = excluded.name, form = excluded.form,
                      fields = excluded.fields
                    """)
                .bind("workspace", user.workspace().value())
                .bind("user", user.value())
                .bind("slot", version % SLOTS)
                .bind("version", version)
                .bind("name", dialogue.name())
                .bind("form", dialogue.version())
                .bind("fields", FieldsJson.text(dialogue.fields()))
                .execute());
  }

  @Override
  public void forget(UserId user) {
    sessions.inWorkspace(
        "forget the dialogue of " + user.value(),
        user.workspace(),
        handle ->
            handle
                .createUpdate(
                    """
                    delete from dialogues
                    where workspace_id = :workspace and user_id = :user
                    """)
                .bind("workspace", user.workspace().value())
                .bind("user", user.value())
                .execute());
  }
}
