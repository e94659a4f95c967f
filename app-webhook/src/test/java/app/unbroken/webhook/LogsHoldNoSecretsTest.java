package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.telegram.fake.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads everything that every server of these tests has logged: those in processes of their own,
 * and those within this one. Comes last, and brings some mishaps of its own.
 */
@Tag("slow")
@Order(Integer.MAX_VALUE)
class LogsHoldNoSecretsTest {
  private static final List<Pattern> SECRETS =
      List.of(
          Pattern.compile("\\d{6,}:[\\w-]{30,}"),
          Pattern.compile(Pattern.quote(Town.SECRET)),
          Pattern.compile("AAECAwQFBgcICQoL"),
          Pattern.compile(Crowd.HABIT),
          Pattern.compile("Quetzal|marzipan"),
          Pattern.compile("\\+\\d{8,}|1705550199"),
          Pattern.compile("postgresql://[^ ]*:[^ ]*@"));

  @Test
  void i8_no_log_holds_a_token_a_text_or_a_number() throws IOException {
    mishaps();

    try (var files = Files.list(ServerProcess.LOGS)) {
      var logs = files.toList();
      assertThat(logs).hasSizeGreaterThanOrEqualTo(2);
      for (var log : logs) {
        var lines = Files.readAllLines(log);
        for (var secret : SECRETS) {
          assertThat(lines)
              .as("%s in %s", secret, log)
              .noneMatch(line -> secret.matcher(line).find());
        }
      }
    }
  }

  /** In both kinds of servers: what is broken is what is logged. */
  private static void mishaps() {
    try (var town = Town.today().inNoHurry()) {
      town.start();
      var server = town.startProcess();
      var person = town.person(9_990).isCalled("Quetzal +49 1705550199");
      person.says("/start").says("marzipan 1705550199 every day");
      town.settles();
      town.run(
          """
          create function break() returns trigger language plpgsql as $$
          begin
            raise exception 'broken by marzipan';
          end $$;
          create trigger breaks before insert on unbroken.outbox
            for each row execute function break()
          """);
      for (var text :
          List.of(
              "marzipan 1", "+49 1705550199", "700000001:marzipan-marzipan-marzipan-marzipan")) {
        Post.to(server.url(), Post.message(text.hashCode() & 0xffffff, 9_990, text));
        Post.to(server.url(), "{\"update_id\":5,\"message\":{\"text\":[\"" + text + "\"]}}");
        Post.to(server.url(), "{\"update_id\":6,\"message\":" + text);
        person.says(text);
      }
      Town.until(Duration.ofSeconds(20), () -> town.bot().pendingUpdates() == 0);
      town.run("drop trigger breaks on unbroken.outbox");
      town.telegram.faults().always(Fault.refuses(401, "Unauthorized"));
      person.says("marzipan");
      Town.until(
          Duration.ofSeconds(10), () -> town.count("select count(*) from bots where refused") == 1);
      assertThat(server.written()).contains("is buried");
    }
  }
}
