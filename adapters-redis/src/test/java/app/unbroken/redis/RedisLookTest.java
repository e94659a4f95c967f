package app.unbroken.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@Tag("redis")
class RedisLookTest {

  @Test
  void one_that_is_well() {
    try (var server = RedisProcess.start()) {
      var look = RedisLook.at(server.url());

      assertThat(look.version()).matches("\\d+\\.\\d+\\.\\d+");
      assertThat(look.answer()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(3));
      assertThat(look.takesWrites()).isTrue();
    }
  }

  @Test
  void one_that_takes_no_writes() {
    try (var server = RedisProcess.start("--maxmemory", "1")) {
      assertThat(RedisLook.at(server.url()).takesWrites()).isFalse();
    }
  }

  @Test
  void one_that_refuses_us_is_not_one_that_is_away() {
    try (var server = RedisProcess.start("--requirepass", "sesam")) {
      var wrong = URI.create("redis://:hasel@127.0.0.1:" + server.port());

      assertThat(failure(wrong).isRefusal()).isTrue();
      assertThat(failure(server.url()).isRefusal()).isTrue();
      assertThat(failure(wrong)).hasMessageNotContaining("hasel");
    }
    assertThat(failure(URI.create("redis://127.0.0.1:9")).isRefusal()).isFalse();
  }

  private static RedisException failure(URI url) {
    return catchThrowableOfType(RedisException.class, () -> RedisLook.at(url));
  }
}
