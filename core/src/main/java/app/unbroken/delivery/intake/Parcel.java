package app.unbroken.delivery.intake;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Received;
import app.unbroken.checkin.Source;
import app.unbroken.journal.OperationId;
import app.unbroken.user.WorkspaceId;

/**
 * An update on its way in.
 *
 * @param slowDown whether its person writes faster than anybody can: they are only told so
 */
public record Parcel(WorkspaceId workspace, Received received, Raw raw, boolean slowDown) {
  private static final int LONGEST_OPERATION = 120;

  public Parcel(WorkspaceId workspace, Received received, Raw raw) {
    this(workspace, received, raw, false);
  }

  public BotId bot() {
    return received.from().bot();
  }

  /** The name of whatever this update causes. */
  public OperationId operation() {
    var name = bot().value() + ":" + received.updateId();
    return new OperationId(name.substring(Math.max(0, name.length() - LONGEST_OPERATION)));
  }

  /** The door it comes through. */
  public Source source() {
    return switch (received.from().messenger()) {
      case TERMINAL -> Source.TERMINAL;
      case TELEGRAM -> Source.TELEGRAM;
      case WHATSAPP -> Source.WHATSAPP;
    };
  }

  /** Whose updates have to wait for each other. */
  public Whose whose() {
    return new Whose(bot(), received.sender().keys().getFirst());
  }

  /** A person as their messenger names them. */
  public record Whose(BotId bot, String key) {}
}
