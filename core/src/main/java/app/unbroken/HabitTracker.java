package app.unbroken;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.checkin.Source;
import app.unbroken.inmemory.InMemoryAuditLog;
import app.unbroken.inmemory.InMemoryJournals;
import app.unbroken.inmemory.InMemoryPeople;
import app.unbroken.inmemory.InMemoryStore;
import app.unbroken.journal.OperationId;
import app.unbroken.journal.People.Arrival;
import app.unbroken.user.TimeOrderedIds;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The front door: a habit tracker inside another application. What people do comes back as a sealed
 * outcome; an exception means that the caller or a store is broken, never that a person typed
 * something odd. Safe for use by many threads.
 */
public final class HabitTracker {
  private final Ports ports;
  private final @Nullable OperationId operation;
  private final Source source;
  private final String actor;

  public HabitTracker(Ports ports) {
    this(ports, null, Source.EMBEDDED, "user");
  }

  private HabitTracker(Ports ports, @Nullable OperationId operation, Source source, String actor) {
    this.ports = ports;
    this.operation = operation;
    this.source = source;
    this.actor = actor;
  }

  /** A tracker that forgets everything with the process. */
  public static HabitTracker inMemory() {
    var clock = InstantSource.system();
    var ids = new TimeOrderedIds(clock, new SecureRandom());
    var store = new InMemoryStore();
    var audit = new InMemoryAuditLog();
    return new HabitTracker(
        new Ports(
            new InMemoryPeople(store, ids), new InMemoryJournals(store, audit), audit, clock, ids));
  }

  /**
   * The same tracker for one operation of another door.
   *
   * @param actor who acts, as the audit calls them: {@code user}, {@code admin:NAME}, {@code
   *     system}
   */
  public HabitTracker during(OperationId operation, Source source, String actor) {
    return new HabitTracker(ports, operation, source, actor);
  }

  /** Somebody new, known by no messenger. */
  public UserId register(WorkspaceId workspace, ZoneId zone) {
    var user = new UserId(workspace, ports.ids().next());
    ports.people().add(User.registered(user, zone, ports.clock().instant()));
    return user;
  }

  /** Whoever is behind an identity of a messenger, made at their first contact. */
  public Arrival arrive(WorkspaceId workspace, ChatAddress from, Sender sender) {
    return ports.people().arrive(workspace, from, sender, ports.clock().instant());
  }

  /** Whoever is known by a key of a messenger; nobody is made. */
  public Optional<UserId> findByIdentity(
      WorkspaceId workspace, Messenger messenger, BotId bot, String key) {
    return ports.people().findByIdentity(workspace, messenger, bot, key);
  }

  public Optional<User> find(UserId user) {
    return ports.people().find(user);
  }

  /** What a person plans. */
  public PersonalHabits habits(UserId user) {
    return new PersonalHabits(pen(user), ports.ids());
  }

  /** What a person does, and how it stands. */
  public PersonalDays days(UserId user) {
    return new PersonalDays(pen(user));
  }

  /** How a person is addressed, and how their days run. */
  public PersonalProfile profile(UserId user) {
    return new PersonalProfile(pen(user));
  }

  private Pen pen(UserId user) {
    return new Pen(ports, user, operation, source, actor);
  }
}
