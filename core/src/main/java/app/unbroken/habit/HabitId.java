package app.unbroken.habit;

import java.util.UUID;

/** A habit, unique everywhere; whether a person may see it is a question of who owns it. */
public record HabitId(UUID value) {}
