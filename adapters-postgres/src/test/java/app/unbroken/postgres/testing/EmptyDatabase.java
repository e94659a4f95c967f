package app.unbroken.postgres.testing;

import app.unbroken.postgres.DatabaseUrl;

/** A database without any schema, for tests of migrations. */
public final class EmptyDatabase implements AutoCloseable {
  private final DatabaseUrl url = Template.empty();

  public DatabaseUrl url() {
    return url;
  }

  @Override
  public void close() {
    Template.drop(url);
  }
}
