package app.unbroken.postgres;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.Bots;
import app.unbroken.delivery.courier.Costs;
import app.unbroken.delivery.courier.Reports;
import app.unbroken.delivery.courier.ReportsContract;
import app.unbroken.delivery.outbox.Holds;
import app.unbroken.delivery.outbox.HoldsContract;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Outbox;
import app.unbroken.delivery.outbox.Postbox;
import app.unbroken.delivery.outbox.Waybills;
import app.unbroken.delivery.outbox.WaybillsContract;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** An outbox in a database, and what a test needs around it. */
final class OutboxOnDatabase
    implements WaybillsContract.Fixture, HoldsContract.Fixture, ReportsContract.Fixture {
  private final FreshDatabase database;
  private final Database rounds;
  private final WorkspaceId workspace;

  OutboxOnDatabase(FreshDatabase database, Database rounds, WorkspaceId workspace) {
    this.database = database;
    this.rounds = rounds;
    this.workspace = workspace;
  }

  @Override
  public Waybills waybills() {
    return new PostgresWaybills(database.pool());
  }

  @Override
  public AuditLog audit() {
    return new PostgresAuditLog(database.pool());
  }

  @Override
  public Outbox outbox() {
    return new PostgresOutbox(rounds);
  }

  @Override
  public Postbox postbox() {
    return new PostgresPostbox(database.pool());
  }

  @Override
  public Bots bots() {
    return new PostgresBots(rounds, Seal.of(Seal.freshKey()));
  }

  @Override
  public Holds holds() {
    return new PostgresHolds(rounds);
  }

  @Override
  public Reports reports() {
    return new PostgresReports(rounds);
  }

  @Override
  public Costs costs() {
    return new PostgresCosts(database.pool());
  }

  @Override
  public boolean isWindowClosed(ChatAddress address) {
    return LastInbound.of(rounds, workspace, address)
        .filter(last -> last.isBefore(Instant.now().minus(Duration.ofHours(23))))
        .isPresent();
  }

  @Override
  public UserId somebodyAt(ChatAddress address) {
    var name = address.chat().getBytes(StandardCharsets.UTF_8);
    var user = new UserId(workspace, UUID.nameUUIDFromBytes(name));
    database.run(
        """
        insert into unbroken.users (workspace_id, user_id, body)
        values ('%1$s', '%2$s', '{}') on conflict do nothing;
        insert into unbroken.identities
          (workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        values ('%1$s', '%3$s', '%4$s', '%5$s', '%2$s', '%5$s', now()) on conflict do nothing
        """
            .formatted(
                workspace.value(),
                user.value(),
                address.messenger().code(),
                address.bot().value(),
                address.chat()));
    return user;
  }

  @Override
  public void canAlsoBeReachedAt(UserId user, ChatAddress address) {
    database.run(
        """
        insert into unbroken.identities
          (workspace_id, messenger, bot, key, user_id, chat, last_inbound)
        values ('%1$s', '%3$s', '%4$s', '%5$s', '%2$s', '%5$s', now())
        """
            .formatted(
                workspace.value(),
                user.value(),
                address.messenger().code(),
                address.bot().value(),
                address.chat()));
  }

  @Override
  public boolean isSilent(ChatAddress address) {
    return !database
        .ask(
            "select 1 from unbroken.identities where chat = '%s' and silent_since is not null"
                .formatted(address.chat()))
        .isEmpty();
  }

  @Override
  public LetterState stateOf(LetterId letter) {
    var state =
        database.ask(
            "select state from unbroken.outbox where letter_id = %d".formatted(letter.value()));
    return LetterState.valueOf(state.getFirst().toUpperCase(Locale.ROOT));
  }

  @Override
  public void later(Duration howMuch) {
    database.run(
        """
        update unbroken.outbox
        set not_before = not_before - interval '%1$s', expires_at = expires_at - interval '%1$s',
          leased_until = leased_until - interval '%1$s';
        update unbroken.bots set paused_until = paused_until - interval '%1$s';
        update unbroken.held_kinds set until = until - interval '%1$s'
        """
            .formatted(howMuch));
  }
}
