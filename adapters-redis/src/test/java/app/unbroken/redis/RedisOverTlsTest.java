package app.unbroken.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.unbroken.conversation.StoredDialogue;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

@Tag("slow")
@Tag("redis")
class RedisOverTlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;

  private static RedisProcess server;

  /** Java makes the certificate; Redis wants it and its key as texts. */
  @BeforeAll
  static void start() throws Exception {
    var store = folder.resolve("server.p12").toString();
    keytool(
        "-genkeypair",
        "-alias",
        "redis",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost,ip:127.0.0.1",
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        store,
        "-storepass",
        PASSWORD);
    var keys = KeyStore.getInstance(Path.of(store).toFile(), PASSWORD.toCharArray());
    var key = keys.getKey("redis", PASSWORD.toCharArray());
    var certificate = write("cert.pem", "CERTIFICATE", keys.getCertificate("redis").getEncoded());
    server =
        RedisProcess.startWithTls(certificate, write("key.pem", "PRIVATE KEY", key.getEncoded()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_dialogue_is_kept_behind_a_certificate_that_is_trusted() {
    var trusting =
        SslOptions.builder()
            .truststore(folder.resolve("server.p12").toFile(), PASSWORD.toCharArray())
            .trustStoreType("PKCS12")
            .sslVerifyMode(SslVerifyMode.FULL)
            .build();
    try (var redis = Redis.open(url(), trusting, Quickly.PATIENT)) {
      Quickly.untilTrusted(redis);
      var conversations = new RedisConversations(redis);
      var ann = new UserId(WorkspaceId.DEFAULT, new UUID(0, 1));
      var dialogue = new StoredDialogue("test", 1, Map.of("word", "over TLS"));

      conversations.write(ann, 1, dialogue);

      assertThat(conversations.read(ann, 1)).contains(dialogue);
    }
  }

  @Test
  void nothing_is_said_to_somebody_whom_nobody_vouches_for() {
    try (var redis = Quickly.open(url())) {
      var failure = catchThrowableOfType(RedisException.class, () -> RedisLook.at(url()));

      assertThat(failure).hasStackTraceContaining("PKIX");
      assertThat(redis.isTrusted()).isFalse();
    }
  }

  private static URI url() {
    return URI.create("rediss://localhost:" + server.port());
  }

  private static Path write(String name, String what, byte[] bytes) throws IOException {
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what));
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
