package app.unbroken.profile;

import app.unbroken.user.UserId;
import java.time.Instant;
import java.util.List;

/** Who asked to be forgotten and had their time to think again. Safe for use by many threads. */
public interface Overdue {

  /** Over all workspaces, whoever waits longest first. */
  List<UserId> people(Instant now, int most);
}
