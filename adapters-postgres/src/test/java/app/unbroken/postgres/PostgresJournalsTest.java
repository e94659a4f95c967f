package app.unbroken.postgres;

import app.unbroken.Ports;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.JournalsContract;
import app.unbroken.postgres.testing.FreshDatabase;
import app.unbroken.streak.Checkpoint;
import app.unbroken.user.UserId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresJournalsTest extends JournalsContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Ports ports() {
    return PostgresPorts.on(database.pool());
  }

  @Override
  protected void plant(UserId user, HabitId habit, Checkpoint checkpoint) {
    database.run(
        """
        update unbroken.habits set checkpoint_through = '%s', checkpoint_state = '%s'
        where user_id = '%s' and habit_id = '%s'
        """
            .formatted(checkpoint.through(), checkpoint.state(), user.value(), habit.value()));
  }
}
