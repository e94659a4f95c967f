package app.unbroken.cli.bots;

import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.print.Paging;
import app.unbroken.cli.print.Paging.Page;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which bots there are. */
@Command(name = "list", description = "Lists the bots of a workspace and whether they may send.")
final class BotsList extends AdminCommand {
  @Mixin private Paging paging = new Paging();

  BotsList(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<BotView> bots, @Nullable String next) {}

  @Override
  protected void run(Store store) {
    var after = paging.after(typed -> typed);
    var found =
        store.backstage().bots(around().settings()).list().stream()
            .filter(bot -> bot.workspace().equals(workspace()))
            .map(BotView::of)
            .filter(bot -> after == null || bot.id().compareTo(after) > 0)
            .limit(paging.limit() + 1L)
            .toList();
    var page = paging.cut(found, BotView::id);
    answer(new View(page.items(), page.next()), words(page));
  }

  private String words(Page<BotView> page) {
    if (page.items().isEmpty()) {
      return "No bots in the workspace %s: `unbroken bots add` makes one.\n"
          .formatted(workspace().value());
    }
    var table = new Table("BOT", "MESSENGER", "STATE", "UNTIL", "WHY");
    for (var bot : page.items()) {
      table.row(
          bot.id(),
          bot.messenger(),
          bot.state(),
          bot.pausedUntil() == null ? "-" : bot.pausedUntil().replaceFirst("\\.\\d+Z", "Z"),
          bot.why());
    }
    return table + page.more(again("bots list"));
  }
}
