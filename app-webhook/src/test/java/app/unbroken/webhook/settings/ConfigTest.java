package app.unbroken.webhook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  @Test
  void nothing_at_all_is_a_working_local_set_up() {
    var config = valid(Map.of());

    assertThat(config.stage()).isEqualTo(Stage.LOCAL);
    assertThat(config.listening()).isEqualTo(new Config.Listening("0.0.0.0", 8080, 1_048_576));
    assertThat(config.home()).isEqualTo(Path.of("/home/somebody/.unbroken"));
    assertThat(config.database()).isNull();
    assertThat(config.telegram()).isNull();
    assertThat(config.whatsApp()).isNull();
    assertThat(config.logging()).isEqualTo(new Config.Logging("info", false));
  }

  @Test
  void a_blank_value_is_as_good_as_none() {
    assertThat(valid(Map.of("PORT", " ", "DATABASE_URL", "")).listening().port()).isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          APP_ENV                 | prod
          PORT                    | 70000
          PORT                    | eighty
          MAX_REQUEST_BYTES       | 1
          PUBLIC_URL              | http://example.org
          PUBLIC_URL              | ://
          DATABASE_URL            | mysql://host/database
          DATABASE_POOL           | 0
          REDIS_URL               | localhost:6379
          TELEGRAM_BOT_TOKEN      | token
          TELEGRAM_WEBHOOK_SECRET | with space
          TELEGRAM_MODE           | push
          TELEGRAM_API_URL        | ftp://example.org
          TELEGRAM_RATE           | -1
          WHATSAPP_API_URL        | graph
          ENCRYPTION_KEY          | c2hvcnQ=
          ADMIN_CHAT              | 123
          LOG_LEVEL               | loud
          LOG_FORMAT              | xml
          CLOCK_OFFSET            | tomorrow
          """)
  void a_wrong_value_is_named_with_what_is_allowed(String name, String value) {
    assertThat(problems(Map.of(name, value)))
        .singleElement()
        .asString()
        .startsWith(name + ": ")
        .hasSizeGreaterThan(name.length() + 8);
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(problems(Map.of("PORT", "x", "LOG_LEVEL", "y", "APP_ENV", "z"))).hasSize(3);
  }

  @Test
  void whatsapp_is_set_up_whole_or_not_at_all() {
    assertThat(problems(Map.of("WHATSAPP_ACCESS_TOKEN", "x")))
        .singleElement()
        .asString()
        .contains("all four");
  }

  @Test
  void production_needs_a_key_and_the_real_time() {
    assertThat(problems(Map.of("APP_ENV", "production", "CLOCK_OFFSET", "PT1H"))).hasSize(2);
    assertThat(valid(Map.of("APP_ENV", "production", "ENCRYPTION_KEY", KEY)).logging().json())
        .isTrue();
    assertThat(valid(Map.of("CLOCK_OFFSET", "PT26H")).clockOffset())
        .isEqualTo(Duration.ofHours(26));
  }

  @Test
  void several_keys_are_kept_in_order_while_rotating() {
    assertThat(valid(Map.of("ENCRYPTION_KEY", KEY + ", " + KEY)).keys()).hasSize(2);
  }

  @Test
  void a_webhook_without_a_public_address_is_refused() {
    var settings = Map.of("TELEGRAM_BOT_TOKEN", "1:abcdef", "TELEGRAM_MODE", "webhook");

    assertThat(problems(settings)).containsExactly("TELEGRAM_MODE: webhook needs PUBLIC_URL");
  }

  @ParameterizedTest
  @CsvSource({
    "TELEGRAM_API_URL, http://127.0.0.1:8081",
    "TELEGRAM_WEBHOOK_SECRET, abc",
    "TELEGRAM_MODE, polling"
  })
  void what_is_for_a_bot_that_is_not_there_is_not_ignored_in_silence(String name, String value) {
    assertThat(problems(Map.of(name, value)))
        .containsExactly(name + ": is for the bot of TELEGRAM_BOT_TOKEN, which is not set");
    assertThat(problems(Map.of(name, value, "TELEGRAM_BOT_TOKEN", "wrong"))).hasSize(1);
    valid(Map.of(name, value, "TELEGRAM_BOT_TOKEN", "1:abcdef"));
  }

  @Test
  void no_secret_is_ever_printed() {
    var secrets = new HashMap<String, String>();
    secrets.put("TELEGRAM_BOT_TOKEN", "123456:s3cr3t-token");
    secrets.put("TELEGRAM_WEBHOOK_SECRET", "s3cr3t-header");
    secrets.put("DATABASE_URL", "postgresql://me:s3cr3t-password@localhost/db");
    secrets.put("REDIS_URL", "redis://:s3cr3t@localhost");
    secrets.put("SENTRY_DSN", "https://s3cr3t@example.org/1");
    secrets.put("ENCRYPTION_KEY", KEY);
    assertThat(valid(secrets).toString()).doesNotContain("s3cr3t").doesNotContain(KEY);

    var wrong = new HashMap<>(secrets);
    wrong.replaceAll((name, value) -> "s3cr3t " + value);
    assertThat(problems(wrong).toString()).doesNotContain("s3cr3t");
  }

  private static Config valid(Map<String, String> environment) {
    return ((Config.Reading.Valid) read(environment)).config();
  }

  private static List<String> problems(Map<String, String> environment) {
    return ((Config.Reading.Invalid) read(environment)).problems();
  }

  private static Config.Reading read(Map<String, String> environment) {
    return Config.read(environment, Path.of("/home/somebody"));
  }
}
