package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database whose disk is full, as far as it says so: the error is real, the disk is not. */
@Tag("slow")
class C3FullDiskTest {
  @Test
  void c3_a_full_disk_turns_updates_away_and_the_same_server_goes_on_when_there_is_room() {
    try (var town = Town.today().inNoHurry()) {
      var server = Town.at(town.start());
      town.person(3_000).opened();
      town.run(
          """
          create function full_disk() returns trigger language plpgsql as $$
          begin
            raise exception 'could not extend file' using errcode = '53100';
          end $$;
          create trigger full_disk before insert on unbroken.inbox
            for each row execute function full_disk()
          """);

      for (var update = 600_000_000; update < 600_000_010; update++) {
        var answer = Post.to(server, Post.message(update, 3_000, "/today"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      }
      assertThat(town.count("select count(*) from inbox where update_id like '6000000%'")).isZero();
      assertThat(town.count("select count(*) from dead_letters")).isZero();

      town.run("drop trigger full_disk on unbroken.inbox");
      Town.until(
          Duration.ofSeconds(10),
          () -> Post.to(server, Post.message(600_000_001, 3_000, "/today")).statusCode() == 200);
      assertThat(town.count("select count(*) from inbox where update_id = '600000001'"))
          .isEqualTo(1);
    }
  }
}
