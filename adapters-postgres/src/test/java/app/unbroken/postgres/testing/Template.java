package app.unbroken.postgres.testing;

import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.Schema;
import app.unbroken.postgres.embedded.ServerForTests;
import java.util.UUID;

/** A database that is migrated once in the life of a JVM, and then copied. */
final class Template {
  private Template() {}

  static DatabaseUrl copy() {
    return create("test_" + unique(), Migrated.TEMPLATE.database());
  }

  static DatabaseUrl empty() {
    return create("test_" + unique(), "template1");
  }

  static void drop(DatabaseUrl database) {
    var sql = "drop database if exists %s with (force)".formatted(database.database());
    Sql.run(ServerForTests.url(), sql);
  }

  private static DatabaseUrl create(String name, String template) {
    Sql.run(ServerForTests.url(), "create database %s template %s".formatted(name, template));
    return ServerForTests.url().to(name);
  }

  private static String unique() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  private static final class Migrated {
    static final DatabaseUrl TEMPLATE = migrated(create("test_template_" + unique(), "template1"));

    private static DatabaseUrl migrated(DatabaseUrl url) {
      new Schema(url).migrate();
      return url;
    }
  }
}
