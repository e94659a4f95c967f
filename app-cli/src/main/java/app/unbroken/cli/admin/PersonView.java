package app.unbroken.cli.admin;

import app.unbroken.user.User;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A person in a list. */
record PersonView(
    String id,
    String name,
    String language,
    String zone,
    boolean zoneKnown,
    String since,
    @Nullable String lastSeen,
    @Nullable String eraseAt) {

  static PersonView of(User user) {
    return new PersonView(
        user.id().value().toString(),
        user.profile().name().value(),
        user.profile().language().tag(),
        user.days().zone().normalized().equals(ZoneOffset.UTC) ? "UTC" : user.days().zone().getId(),
        user.days().zoneKnown(),
        user.since().toString(),
        text(user.lastSeen()),
        text(user.eraseAt()));
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
