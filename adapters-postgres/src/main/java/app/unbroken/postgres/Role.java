package app.unbroken.postgres;

/**
 * As whom a connection works. Neither role logs in, owns anything or passes row-level security;
 * whoever {@code DATABASE_URL} names steps into one of them on every connection.
 */
enum Role {
  /** Inside one workspace at a time. */
  APP("unbroken_app"),

  /** Rounds over all workspaces, on those tables alone that grant it something. */
  ROUNDS("unbroken_rounds");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
