package app.unbroken.inmemory;

import app.unbroken.Ports;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.JournalsContract;
import app.unbroken.streak.Checkpoint;
import app.unbroken.user.UserId;

class InMemoryJournalsTest extends JournalsContract {
  private final InMemoryStore store = new InMemoryStore();
  private final Ports ports = InMemoryPorts.on(store);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected void plant(UserId user, HabitId habit, Checkpoint checkpoint) {
    store.bookOf(user).orElseThrow().keep(habit, checkpoint);
  }
}
