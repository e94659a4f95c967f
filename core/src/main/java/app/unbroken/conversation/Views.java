package app.unbroken.conversation;

import app.unbroken.user.UserId;
import java.util.Collection;
import java.util.Map;

/**
 * Where pages are kept that were shown already, one for each name. A store may lose any of them at
 * any time and may hold what is no longer so: each says itself of which book it is.
 */
public interface Views {

  /** Whose page, and which. */
  record Name(UserId user, String page) {}

  /** What was kept last under each of these names; what is missing was not, or is lost. */
  Map<Name, View> readAll(Collection<Name> names);

  void keepAll(Map<Name, View> views);

  /** Forgets everything of a person. */
  void forget(UserId user);
}
