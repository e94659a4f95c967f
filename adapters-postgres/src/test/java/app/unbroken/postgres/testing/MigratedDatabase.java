package app.unbroken.postgres.testing;

import app.unbroken.postgres.DatabaseUrl;

/** A migrated database for as long as whoever made it wants it; nothing empties it in between. */
public final class MigratedDatabase implements AutoCloseable {
  private final DatabaseUrl url = Template.copy();

  public DatabaseUrl url() {
    return url;
  }

  @Override
  public void close() {
    Template.drop(url);
  }
}
