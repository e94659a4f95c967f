package app.unbroken.cli.admin;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.cli.process.Refusal;
import app.unbroken.journal.People;
import app.unbroken.user.UserId;
import app.unbroken.user.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Finds the person a command is about: by their id, or by what a messenger calls them, such as
 * {@code terminal:me} and {@code telegram:12345@BOT}.
 */
public record Whom(People people, WorkspaceId workspace) {
  public static final String FORMS = "their id, or MESSENGER:NAME[@BOT] such as terminal:me";

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<messenger>terminal|telegram|whatsapp):(?<key>.+?)(@(?<bot>[a-z0-9-]{1,40}))?");

  public UserId named(String typed) {
    var found = ID.matcher(typed).matches() ? byId(typed) : byIdentity(typed);
    return found.orElseThrow(() ->
        Refusal.failed(
            "nobody in the workspace %s is %s: `unbroken users list` shows who there is"
                .formatted(workspace.value(), typed)));
  }

  private Optional<UserId> byId(String typed) {
    var user = new UserId(workspace, UUID.fromString(typed));
    return people.find(user).map(found -> user);
  }

  private Optional<UserId> byIdentity(String typed) {
    var parts = IDENTITY.matcher(typed);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not checked: " + typed);
    }
    var messenger = parts.group("messenger");
    var bot = parts.group("bot") == null ? messenger : parts.group("bot");
    return people.findByIdentity(
        workspace, Messenger.ofCode(messenger), new BotId(bot), parts.group("key"));
  }

  /** Lets pass what may name a person. */
  public static final class Form implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      if (!ID.matcher(typed).matches() && !IDENTITY.matcher(typed).matches()) {
        throw new TypeConversionException("'%s' is not a person: %s".formatted(typed, FORMS));
      }
      return typed;
    }
  }
}
