package app.unbroken.cli.admin;

import app.unbroken.cli.print.Paging;
import app.unbroken.cli.print.Paging.Page;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.user.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who there is. */
@Command(name = "list", description = "Lists the people of a workspace, page by page.")
final class UsersList extends AdminCommand {
  @Mixin private Paging paging = new Paging();

  UsersList(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<PersonView> users, @Nullable String next) {}

  @Override
  protected void run(Store store) {
    var after = paging.after(id -> new UserId(workspace(), UUID.fromString(id)));
    var found = store.people().list(workspace(), after, paging.limit() + 1);
    var page = paging.cut(found.stream().map(PersonView::of).toList(), PersonView::id);
    answer(new View(page.items(), page.next()), words(page));
  }

  private String words(Page<PersonView> page) {
    if (page.items().isEmpty()) {
      return paging.isFirst()
          ? "Nobody in the workspace %s yet: `unbroken chat` makes somebody.\n"
              .formatted(workspace().value())
          : "Nobody behind that one.\n";
    }
    var table = new Table("ID", "SINCE", "LAST SEEN", "ZONE", "LANG", "NAME");
    for (var user : page.items()) {
      table.row(
          user.id(),
          user.since().substring(0, 10),
          user.lastSeen() == null ? "-" : user.lastSeen(),
          user.zoneKnown() ? user.zone() : "UTC?",
          user.language(),
          user.name().isEmpty() ? "-" : user.name());
    }
    return table + page.more(again("users list"));
  }
}
