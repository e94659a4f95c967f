package app.unbroken.cli.bots;

import app.unbroken.chat.BotId;
import app.unbroken.cli.process.Refusal;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.Bots;
import app.unbroken.user.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** A bot as it is printed: never what it proves itself with. */
record BotView(
    String id,
    String workspace,
    String messenger,
    String state,
    @Nullable String pausedUntil,
    String why) {

  static BotView of(Bot bot) {
    return new BotView(
        bot.id().value(),
        bot.workspace().value(),
        bot.messenger().code(),
        bot.pausedUntil() == null ? "working" : "paused",
        bot.pausedUntil() == null ? null : bot.pausedUntil().toString(),
        bot.pausedWhy());
  }

  static Bot found(Bots bots, WorkspaceId workspace, BotId id) {
    return bots.find(id)
        .filter(bot -> bot.workspace().equals(workspace))
        .orElseThrow(() ->
            Refusal.failed(
                "there is no bot %s in the workspace %s: `unbroken bots list` shows what there is"
                    .formatted(id.value(), workspace.value())));
  }
}
