package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.checkin.Entry;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Action;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Deed;
import app.unbroken.journal.DialogueRef;
import app.unbroken.journal.Journal;
import app.unbroken.journal.OperationId;
import app.unbroken.postgres.json.ChangeJson;
import app.unbroken.postgres.json.Code;
import app.unbroken.postgres.json.HabitJson;
import app.unbroken.postgres.json.UserJson;
import app.unbroken.streak.Checkpoint;
import app.unbroken.streak.History;
import app.unbroken.user.Identity;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A book while its rows come in, in any order and of four kinds. */
final class BookDraft {
  private static final int KIND = 1;
  static final int USER = 2;
  private static final int ID = 3;
  private static final int DAY = 4;
  private static final int NUMBER = 5;
  private static final int FLAG = 6;
  private static final int AT = 7;
  private static final int UNTIL = 8;
  private static final int BODY = 9;
  private static final int NAME = 10;
  private static final int PLACE = 11;
  private static final int WORDS = 12;

  private final Asked asked;
  private final List<Identity> identities = new ArrayList<>();
  private final Map<HabitId, Habit> habits = new HashMap<>();
  private final Map<HabitId, Checkpoint> checkpoints = new HashMap<>();
  private final Set<HabitId> passedOver = new HashSet<>();
  private final Map<HabitId, List<Entry>> entries = new HashMap<>();
  private final TreeMap<Long, Action> actions = new TreeMap<>();
  private @Nullable User user;
  private DialogueRef dialogue = DialogueRef.NONE;

  BookDraft(Asked asked) {
    this.asked = asked;
  }

  void add(ResultSet row) throws SQLException {
    switch (row.getString(KIND)) {
      case "action" -> addAction(row);
      case "habit" -> addHabit(row);
      case "identity" -> addIdentity(row);
      case "person" -> addPerson(row);
      case String other -> throw new IllegalStateException("a row of kind " + other);
    }
  }

  private void addPerson(ResultSet row) throws SQLException {
    user = UserJson.read(asked.user(), row.getString(BODY));
    dialogue = new DialogueRef(row.getLong(NUMBER), row.getBoolean(FLAG));
  }

  private void addIdentity(ResultSet row) throws SQLException {
    var address =
        new ChatAddress(
            Messenger.ofCode(row.getString(NAME)),
            new BotId(row.getString(PLACE)),
            row.getString(BODY));
    var silentSince = row.getObject(UNTIL, OffsetDateTime.class);
    identities.add(
        new Identity(
            asked.user(),
            row.getString(WORDS),
            address,
            instant(row),
            silentSince == null ? null : silentSince.toInstant()));
  }

  private void addHabit(ResultSet row) throws SQLException {
    var id = habitId(row);
    habits.put(id, HabitJson.read(asked.user(), id, row.getString(BODY)));
    var through = row.getObject(DAY, LocalDate.class);
    if (through != null) {
      checkpoints.put(id, new Checkpoint(through, row.getString(WORDS)));
    } else if (row.getString(WORDS) != null) {
      passedOver.add(id);
    }
    entries.put(id, EntryColumns.read(id, row));
  }

  private void addAction(ResultSet row) throws SQLException {
    var deed =
        new Deed(
            new ActionId(row.getObject(ID, UUID.class)),
            Code.ACTION_KINDS.read(row.getString(NAME)),
            row.getString(WORDS),
            ChangeJson.read(asked.user(), row.getString(BODY)));
    var operation = new OperationId(row.getString(PLACE));
    actions.put(
        row.getLong(NUMBER), new Action(deed, instant(row), operation, row.getBoolean(FLAG)));
  }

  boolean isOfSomebody() {
    return user != null;
  }

  UserId user() {
    return asked.user();
  }

  Opened finished() {
    identities.sort(Comparator.comparing(Identity::key));
    var journal =
        new Journal(
            Objects.requireNonNull(user),
            identities,
            List.copyOf(habits.values()),
            habits.keySet().stream().collect(Collectors.toMap(id -> id, this::history)),
            asked.scope().holdsActions()
                ? List.copyOf(actions.descendingMap().values())
                : List.of(),
            asked.scope(),
            asked.now(),
            asked.source(),
            dialogue);
    return new Opened(journal, actions, passedOver);
  }

  private History history(HabitId habit) {
    return History.since(checkpoints.get(habit), entries.getOrDefault(habit, List.of()));
  }

  private static HabitId habitId(ResultSet row) throws SQLException {
    return new HabitId(row.getObject(ID, UUID.class));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject(AT, OffsetDateTime.class).toInstant();
  }
}
