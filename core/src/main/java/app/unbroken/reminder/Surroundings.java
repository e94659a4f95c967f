package app.unbroken.reminder;

import app.unbroken.user.DayEnd;
import app.unbroken.user.QuietHours;
import app.unbroken.user.User;
import java.time.ZoneId;

/** What of a person decides at which instant a bell rings. */
public record Surroundings(ZoneId zone, DayEnd dayEnd, QuietHours quiet) {

  public static Surroundings of(User user) {
    return new Surroundings(user.days().zone(), user.days().end(), user.attention().quiet());
  }
}
