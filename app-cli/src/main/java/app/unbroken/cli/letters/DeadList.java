package app.unbroken.cli.letters;

import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.print.Paging;
import app.unbroken.cli.print.Paging.Page;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.intake.DeadLetterId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What could not be decided. */
@Command(name = "list", description = "Lists updates that could not be decided, the newest first.")
final class DeadList extends AdminCommand {
  @Option(names = "--all", description = "Also those that were decided since.")
  private boolean all;

  @Mixin private Paging paging = new Paging();

  DeadList(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<DeadLetterView> deadLetters, @Nullable String next) {}

  @Override
  protected void run(Store store) {
    var after = paging.after(DeadLetterId::new);
    var found = store.backstage().deadLetters().list(workspace(), all, after, paging.limit() + 1);
    var page = paging.cut(found.stream().map(DeadLetterView::of).toList(), DeadLetterView::id);
    answer(new View(page.items(), page.next()), words(page));
  }

  private String words(Page<DeadLetterView> page) {
    if (page.items().isEmpty()) {
      return paging.isFirst() ? "No dead letters.\n" : "Nothing before that.\n";
    }
    var table = new Table("ID", "AT", "BOT", "DECIDED SINCE", "BROKE ON");
    for (var letter : page.items()) {
      table.row(
          letter.id(),
          letter.at().replaceFirst("\\.\\d+Z", "Z"),
          letter.bot(),
          letter.replayedAt() == null ? "no" : "yes",
          letter.exception());
    }
    return table + page.more(again(all ? "dead list --all" : "dead list"));
  }
}
