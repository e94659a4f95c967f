package app.unbroken.delivery;

import java.util.Map;
import java.util.Optional;

/** What a bot proves itself with, by name. Never printed. */
public record Credentials(Map<String, String> secrets) {
  public static final Credentials NONE = new Credentials(Map.of());

  public Credentials {
    secrets = Map.copyOf(secrets);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public String toString() {
    return "Credentials" + secrets.keySet();
  }
}
