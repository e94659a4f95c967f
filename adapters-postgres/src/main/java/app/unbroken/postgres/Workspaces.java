package app.unbroken.postgres;

import app.unbroken.user.WorkspaceId;
import org.jdbi.v3.core.Handle;

/** The workspace that a transaction works in; nothing of another one exists for it. */
final class Workspaces {
  private Workspaces() {}

  static void enter(Handle handle, WorkspaceId workspace) {
    Direct.query(
        handle,
        "select set_config('unbroken.workspace', ?, true)",
        it -> it.set(workspace.value()),
        row -> true);
  }
}
