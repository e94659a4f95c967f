package app.unbroken.cli.admin;

import app.unbroken.cli.print.Paging;
import app.unbroken.cli.print.Paging.Page;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.user.User;
import app.unbroken.user.UserId;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
  record View(List<Row> users, @Nullable String next) {}

  /** A person and where they write from. */
  record Row(@JsonUnwrapped PersonView person, List<String> messengers) {
    String id() {
      return person.id();
    }
  }

  @Override
  protected void run(Store store) {
    var after = paging.after(id -> new UserId(workspace(), UUID.fromString(id)));
    var found = store.people().list(workspace(), after, paging.limit() + 1);
    var page = paging.cut(found.stream().map(user -> row(store, user)).toList(), Row::id);
    answer(new View(page.items(), page.next()), words(page));
  }

  private static Row row(Store store, User user) {
    var messengers =
        store.people().identitiesOf(user.id()).stream()
            .map(identity -> identity.address().messenger().code())
            .distinct()
            .sorted()
            .toList();
    return new Row(PersonView.of(user), messengers);
  }

  private String words(Page<Row> page) {
    if (page.items().isEmpty()) {
      return paging.isFirst()
          ? "Nobody in the workspace %s yet: `unbroken chat` makes somebody.\n"
              .formatted(workspace().value())
          : "Nobody behind that one.\n";
    }
    var table = new Table("ID", "SINCE", "LAST SEEN", "ZONE", "LANG", "REACHED AT", "NAME");
    for (var row : page.items()) {
      var user = row.person();
      table.row(
          user.id(),
          user.since().substring(0, 10),
          user.lastSeen() == null ? "-" : user.lastSeen(),
          user.zoneKnown() ? user.zone() : "UTC?",
          user.language(),
          row.messengers().isEmpty() ? "-" : String.join(",", row.messengers()),
          user.name().isEmpty() ? "-" : user.name());
    }
    return table + page.more(again("users list"));
  }
}
