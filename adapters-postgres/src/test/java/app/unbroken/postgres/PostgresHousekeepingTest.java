package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.Housekeeping.Keep;
import app.unbroken.postgres.testing.FreshDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresHousekeepingTest {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Test
  void only_what_is_old_enough_goes_and_never_more_than_asked_for() {
    database.run(
        """
        insert into unbroken.workspaces (id) values ('main'), ('other');
        insert into unbroken.inbox (workspace_id, user_id, bot, update_id, raw, received_at)
        select 'main', gen_random_uuid(), 'main', n::text, '', now() - (n - 0.5) * interval '1 day'
        from generate_series(1, 20) n;
        insert into unbroken.outbox (workspace_id, user_id, messenger, bot, chat, kind, priority,
          body, operation, expires_at, finished_at)
        select 'main', gen_random_uuid(), 'telegram', 'main', n::text, 'answer', 0, '', 'o', now(),
          case when n % 2 = 0 then now() - (n - 0.5) * interval '1 day' end
        from generate_series(1, 20) n;
        insert into unbroken.dead_letters (workspace_id, dead_letter, bot, update_id, raw,
          exception, trace, at)
        select 'main', n::text, 'main', n::text, '', '', '', now() - n * interval '40 days'
        from generate_series(1, 6) n;
        insert into unbroken.audit (workspace_id, at, actor, act, subject, reason, operation)
        select w, now() - (n - 0.5) * interval '100 days', 'user', 'act', '', '', 'o'
        from unnest(array['main', 'other']) w, generate_series(9, 1, -1) n
        """);

    try (var rounds = Database.openForRounds(database.url(), 2)) {
      var housekeeping = new PostgresHousekeeping(rounds);

      assertThat(housekeeping.tidy(Keep.DEFAULT, 3)).isEqualTo(3 + 3 + 3 + 3);
      while (housekeeping.tidy(Keep.DEFAULT, 3) > 0) {}
    }

    assertThat(database.ask("select count(*) from unbroken.inbox")).containsExactly("8");
    assertThat(database.ask("select count(*) from unbroken.outbox")).containsExactly("14");
    assertThat(database.ask("select count(*) from unbroken.dead_letters")).containsExactly("2");
    assertThat(database.ask("select count(*) from unbroken.audit")).containsExactly("8");
  }
}
