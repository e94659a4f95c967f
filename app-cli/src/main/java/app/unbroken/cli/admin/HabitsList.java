package app.unbroken.cli.admin;

import app.unbroken.cli.print.Paging;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.habit.HabitId;
import app.unbroken.journal.Scope;
import app.unbroken.planning.ListHabits.Cursor;
import app.unbroken.planning.ListHabits.Filter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What somebody wants to do. */
@Command(name = "list", description = "Lists somebody's habits and where they stand.")
final class HabitsList extends AdminCommand {
  @Option(
      names = "--user",
      paramLabel = "USER",
      required = true,
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private String user = "";

  @Option(
      names = "--only",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}; all if not given.")
  private Only only = Only.all;

  @Option(names = "--tag", paramLabel = "TAG", description = "Those with a tag.")
  private @Nullable String tag;

  @Mixin private Paging paging = new Paging();

  HabitsList(Surroundings around) {
    super(around);
  }

  /** Which habits, as it is typed. */
  enum Only {
    all,
    active,
    paused,
    archived,
    due
  }

  /** The answer in JSON. */
  record View(List<IdentityView> identities, List<HabitView> habits, @Nullable String next) {}

  @Override
  protected void run(Store store) {
    var person = whom(store).named(user);
    var now = store.ports().clock().instant();
    var journal = store.journals().read(person, Scope.TODAY, now).orElseThrow();
    var filter = tag == null ? filter(only) : new Filter.Tagged(tag);
    var found =
        store
            .tracker()
            .habits(person)
            .list(filter, paging.after(HabitsList::place), paging.limit());
    var habits = found.habits().stream().map(habit -> HabitView.of(journal, habit)).toList();
    var next = found.next() == null ? null : place(found.next());
    answer(
        new View(IdentityView.of(journal), habits, next),
        IdentityView.head(journal) + words(new Paging.Page<>(habits, next)));
  }

  private String words(Paging.Page<HabitView> page) {
    if (page.items().isEmpty()) {
      return paging.isFirst()
          ? "No such habits: in a chat, `read 20 pages every day` begins one.\n"
          : "None behind that one.\n";
    }
    return PersonDetails.table(page.items()) + page.more(again("habits list --user " + user));
  }

  private static Filter filter(Only only) {
    return switch (only) {
      case all -> new Filter.All();
      case active -> new Filter.Active();
      case paused -> new Filter.Paused();
      case archived -> new Filter.Archived();
      case due -> new Filter.DueToday();
    };
  }

  private static String place(Cursor cursor) {
    return cursor.position() + "/" + cursor.habit().value();
  }

  private static Cursor place(String typed) {
    var parts = typed.split("/", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("not a place");
    }
    return new Cursor(Integer.parseInt(parts[0]), new HabitId(UUID.fromString(parts[1])));
  }
}
