package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          postgresql://ann:pw@db:5433/habits               | db:5433       | habits   | ann   | pw
          postgres://ann:pw@db/habits                      | db            | habits   | ann   | pw
          jdbc:postgresql://db/habits?user=ann&password=pw | db            | habits   | ann   | pw
          postgresql://ann@db                              | db            | ann      | ann   | ''
          postgresql://ann@db/                             | db            | ann      | ann   | ''
          postgresql://ann:p%40ss%2Fw%3Ard@db/habits       | db            | habits   | ann   | p@ss/w:rd
          postgresql://ann:a+b%20c@db/habits               | db            | habits   | ann   | a+b c
          postgresql://ann:p@ss@db/habits                  | db            | habits   | ann   | p@ss
          postgresql://ann:pw@one:1,two:2/habits           | one:1,two:2   | habits   | ann   | pw
          postgresql://ann:pw@[::1]:5432/habits            | [::1]:5432    | habits   | ann   | pw
          postgresql://%D0%B0:pw@db/%D0%B1                 | db            | б        | а     | pw
          '  postgresql://ann:pw@db/habits '               | db            | habits   | ann   | pw
          """)
  void a_url_says_where_and_who(
      String text, String hosts, String database, String user, String password) {
    var url = DatabaseUrl.parse(text);

    assertThat(url.hosts()).isEqualTo(hosts);
    assertThat(url.database()).isEqualTo(database);
    assertThat(url.user()).isEqualTo(user);
    assertThat(url.password()).isEqualTo(password);
  }

  @Test
  void parameters_go_to_the_driver_under_its_own_names() {
    var url =
        DatabaseUrl.parse(
            "postgresql://ann:pw@db/habits?sslmode=require&connect_timeout=3"
                + "&target_session_attrs=primary&application_name=a%20b");

    assertThat(url.parameters())
        .isEqualTo(
            Map.of(
                "sslmode", "require",
                "connectTimeout", "3",
                "targetServerType", "primary",
                "ApplicationName", "a b"));
    assertThat(url.jdbc())
        .startsWith("jdbc:postgresql://db/habits?")
        .contains("sslmode=require", "ApplicationName=a%20b")
        .doesNotContain("pw", "ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "habits-secret",
        "mysql://ann:secret@db/habits",
        "http://ann:secret@db/habits",
        "postgresql:ann:secret@db",
        "postgresql://",
        "postgresql://ann:secret@/habits",
        "postgresql://db/secret",
        "postgresql://:secret@db/habits",
        "postgresql://ann:%zzsecret@db/habits",
        "postgresql://ann:secret%@db/habits",
        "jdbc:postgresql://db/habits?password=secret"
      })
  void what_is_no_url_is_refused_and_not_repeated(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a database url")
        .message()
        .doesNotContain("secret", "ann");
  }

  @Test
  void a_url_is_shown_without_its_password() {
    var url = DatabaseUrl.parse("postgresql://ann:secret@db:5433/habits?password=secret2");

    assertThat(url).hasToString("postgresql://ann@db:5433/habits");
    assertThat(url.to("other")).hasToString("postgresql://ann@db:5433/other");
    assertThat(url.to("other").password()).isEqualTo("secret2");
  }

  @Test
  void nothing_that_fails_repeats_the_password() {
    var url = DatabaseUrl.parse("postgresql://ann:very-secret@127.0.0.1:1/habits");

    assertThatThrownBy(() -> Database.open(url, 1))
        .isInstanceOf(StoreException.class)
        .satisfies(failed -> {
          for (var cause = failed; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain("very-secret");
          }
        });
  }
}
