package app.unbroken.user;

import java.util.UUID;

/** Where new ids come from; time-ordered ones keep a database's indexes small. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
