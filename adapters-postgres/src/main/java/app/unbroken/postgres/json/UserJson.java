package app.unbroken.postgres.json;

import app.unbroken.user.PersonName;
import app.unbroken.user.Profile;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import com.fasterxml.jackson.databind.JsonNode;

/** A person without their id, which stands beside every place this is stored. */
public final class UserJson {
  private static final int VERSION = 1;

  private UserJson() {}

  public static String text(User user) {
    return Json.text(write(user));
  }

  public static User read(UserId id, String text) {
    return read(id, Json.tree(text));
  }

  static JsonNode write(User user) {
    var object = Json.object().put("v", VERSION);
    object.set("profile", write(user.profile()));
    object.set("days", DaysJson.write(user.days()));
    object.set("attention", AttentionJson.write(user.attention()));
    object.set("vacations", SpansJson.write(user.vacations()));
    object.set("freezing", SpansJson.write(user.freezing()));
    object.put("since", Json.instant(user.since()));
    if (user.lastSeen() != null) {
      object.put("lastSeen", user.lastSeen().toString());
    }
    if (user.eraseAt() != null) {
      object.put("eraseAt", Json.instant(user.eraseAt()));
    }
    return object;
  }

  static User read(UserId id, JsonNode node) {
    return Fields.read(
        "user",
        VERSION,
        node,
        fields ->
            new User(
                id,
                readProfile(fields.object("profile")),
                DaysJson.read(fields.object("days")),
                AttentionJson.read(fields.object("attention")),
                SpansJson.read("vacations", fields),
                SpansJson.read("freezing", fields),
                fields.dateOrNull("lastSeen"),
                fields.instantOrNull("eraseAt"),
                fields.instant("since")));
  }

  private static JsonNode write(Profile profile) {
    return Json.object()
        .put("name", profile.name().value())
        .put("language", Code.LANGUAGES.write(profile.language()))
        .put("hours", Code.HOURS.write(profile.hours()));
  }

  private static Profile readProfile(JsonNode node) {
    return Fields.read(
        "profile",
        node,
        fields ->
            new Profile(
                new PersonName(fields.text("name")),
                Code.LANGUAGES.read(fields.text("language")),
                Code.HOURS.read(fields.text("hours"))));
  }
}
