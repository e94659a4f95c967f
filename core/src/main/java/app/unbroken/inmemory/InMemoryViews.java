package app.unbroken.inmemory;

import app.unbroken.conversation.View;
import app.unbroken.conversation.Views;
import app.unbroken.user.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** {@link Views} in memory. */
public final class InMemoryViews implements Views {
  private final ConcurrentMap<Name, View> kept = new ConcurrentHashMap<>();

  @Override
  public Map<Name, View> readAll(Collection<Name> names) {
    var found = new HashMap<>(kept);
    found.keySet().retainAll(names);
    return found;
  }

  @Override
  public void keepAll(Map<Name, View> views) {
    kept.putAll(views);
  }

  @Override
  public void forget(UserId user) {
    kept.keySet().removeIf(name -> name.user().equals(user));
  }
}
