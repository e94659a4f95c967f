package app.unbroken.streak;

import app.unbroken.habit.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a habit stands on a day.
 *
 * @param current the streak as it is: an open day adds to it once satisfied and never breaks it
 * @param best the longest streak so far, the earliest where several are equal
 * @param successes all successes, bonus days included
 * @param total everything logged
 * @param strength 0 to 1
 * @param freezes how many freezes are held
 * @param lastFrozen the last day a freeze was spent on, null if none was
 * @param lastEarned the day the last freeze was earned on, null if none was
 * @param lastBroken the streak that broke last, null if none did; its {@code last} is its last
 *     success
 */
public record Standing(
    StreakUnit unit,
    Run current,
    Run best,
    int successes,
    Amount total,
    Rate last30,
    Rate last90,
    double strength,
    int freezes,
    @Nullable LocalDate lastFrozen,
    @Nullable LocalDate lastEarned,
    @Nullable Run lastBroken,
    TodayState today) {}
