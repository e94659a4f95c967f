package app.unbroken.cli.admin;

import app.unbroken.audit.AuditLog;
import app.unbroken.chat.Typed;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.journal.OperationId;
import app.unbroken.user.WorkspaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Why something is done, for the audit, and the yes of whoever does it. */
public final class Consent {
  private static final int LONGEST_REASON = 200;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      converter = Reasons.class,
      description = "Why, for the audit.")
  private String reason = "";

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  /** What was agreed to in another way. */
  public static Consent because(String reason) {
    var consent = new Consent();
    consent.reason = reason;
    consent.yes = true;
    return consent;
  }

  /** Goes on only if somebody says yes, or said so in advance. */
  public void orRefuse(Surroundings around, String question) {
    if (yes) {
      return;
    }
    if (!around.terminal()) {
      throw Refusal.wrongUsage("nobody can be asked here: ask for it with --yes");
    }
    if (!around.confirms(question + " Type yes: ")) {
      throw Refusal.failed("nothing was done");
    }
  }

  /** The line that says so in the audit. */
  public AuditLog.Line line(
      Store store, Surroundings around, WorkspaceId workspace, Act act, String subject) {
    return line(store, around, workspace, null, act, subject);
  }

  /** The line about something of one person's. */
  public AuditLog.Line line(
      Store store,
      Surroundings around,
      WorkspaceId workspace,
      @Nullable UUID user,
      Act act,
      String subject) {
    return new AuditLog.Line(
        store.ports().clock().instant(),
        workspace,
        user,
        "admin:" + around.operator(),
        act.name(),
        subject,
        reason,
        new OperationId("cli:" + store.ports().ids().next()));
  }

  /** What an operator does, by the name the audit keeps for ever. */
  public enum Act {
    LETTER_RETRY,
    LETTER_CANCEL,
    DEAD_LETTER_READ,
    DEAD_LETTER_REPLAY,
    DEAD_LETTER_DROP,
    BOT_ADD,
    BOT_ROTATE,
    BOT_PAUSE,
    BOT_RESUME,
    BOT_REMOVE,
    BOT_REKEY,
    WEBHOOK_SET,
    WEBHOOK_DELETE,
    TEMPLATE_PUSH,
    IMPORT
  }

  /** A reason is one line of a length that the audit can show. */
  public static final class Reasons implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      var reason = Typed.clean(typed).strip();
      if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
        throw new TypeConversionException("1 to %d characters".formatted(LONGEST_REASON));
      }
      return reason;
    }
  }
}
