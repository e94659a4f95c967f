package app.unbroken.cli.admin;

import app.unbroken.audit.AuditEntry;
import app.unbroken.cli.print.Paging;
import app.unbroken.cli.print.Paging.Page;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who did what. */
@Command(name = "list", description = "Lists what was changed, by whom and why; the newest first.")
final class AuditList extends AdminCommand {
  @Option(
      names = "--user",
      paramLabel = "ID",
      description = "What concerns one person; also one who was erased.")
  private @Nullable UUID user;

  @Mixin private Paging paging = new Paging();

  AuditList(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<LineView> lines, @Nullable String next) {}

  /** One line of it. */
  record LineView(
      long number,
      String at,
      String actor,
      String act,
      @Nullable String user,
      String subject,
      String reason,
      String operation) {

    static LineView of(AuditEntry entry) {
      return new LineView(
          entry.number(),
          entry.at().toString(),
          entry.actor(),
          entry.act(),
          PersonView.text(entry.user()),
          entry.subject(),
          entry.reason(),
          entry.operation().value());
    }
  }

  @Override
  protected void run(Store store) {
    Long after = paging.after(Long::valueOf);
    var found =
        store.audit().list(workspace(), user, after == null ? 0 : after, paging.limit() + 1);
    var page =
        paging.cut(found.stream().map(LineView::of).toList(), line -> Long.toString(line.number()));
    answer(new View(page.items(), page.next()), words(page));
  }

  private String words(Page<LineView> page) {
    if (page.items().isEmpty()) {
      return paging.isFirst() ? "Nothing was changed here yet.\n" : "Nothing before that.\n";
    }
    var table = new Table("NUMBER", "AT", "ACT", "ACTOR", "SUBJECT", "REASON");
    for (var line : page.items()) {
      table.row(
          Long.toString(line.number()),
          line.at().replaceFirst("\\.\\d+Z", "Z"),
          line.act(),
          line.actor(),
          line.subject(),
          line.reason());
    }
    return table + page.more(again(user == null ? "audit list" : "audit list --user " + user));
  }
}
