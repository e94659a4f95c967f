package app.unbroken.cli.letters;

import app.unbroken.chat.BotId;
import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Whom;
import app.unbroken.cli.bots.BotIds;
import app.unbroken.cli.print.Paging;
import app.unbroken.cli.print.Paging.Page;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.delivery.outbox.LetterId;
import app.unbroken.delivery.outbox.LetterState;
import app.unbroken.delivery.outbox.Waybills.Wanted;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Letters, without what is written in them. */
@Command(
    name = "list",
    description = "Lists letters and what became of them, the newest first; never their texts.")
final class OutboxList extends AdminCommand {
  @Option(
      names = "--state",
      paramLabel = "STATE",
      split = ",",
      description = "Those in some states, by commas: ${COMPLETION-CANDIDATES}.")
  private List<State> states = List.of();

  @Option(
      names = "--bot",
      paramLabel = "BOT",
      converter = BotIds.class,
      description = "Those of one bot.")
  private @Nullable BotId bot;

  @Option(
      names = "--user",
      paramLabel = "USER",
      converter = Whom.Form.class,
      description = "Those to one person: " + Whom.FORMS + ".")
  private @Nullable String user;

  @Mixin private Paging paging = new Paging();

  OutboxList(Surroundings around) {
    super(around);
  }

  /** Which letters, as it is typed. */
  enum State {
    open,
    ready,
    leased,
    retry,
    sent,
    uncertain,
    dead,
    expired,
    cancelled;

    List<LetterState> meant() {
      return this == open
          ? EnumSet.allOf(LetterState.class).stream().filter(LetterState::isOpen).toList()
          : List.of(LetterState.ofCode(name()));
    }
  }

  /** The answer in JSON. */
  record View(List<LetterView> letters, @Nullable String next) {}

  @Override
  protected void run(Store store) {
    var wanted =
        new Wanted(
            EnumSet.copyOf(
                states.isEmpty()
                    ? EnumSet.allOf(LetterState.class)
                    : states.stream().flatMap(state -> state.meant().stream()).toList()),
            bot,
            user == null ? null : whom(store).named(user).value());
    var before = paging.after(typed -> new LetterId(Long.parseLong(typed)));
    var found = store.waybills().list(workspace(), wanted, before, paging.limit() + 1);
    var page =
        paging.cut(found.stream().map(LetterView::of).toList(), it -> Long.toString(it.id()));
    answer(new View(page.items(), page.next()), words(page));
  }

  private String words(Page<LetterView> page) {
    if (page.items().isEmpty()) {
      return paging.isFirst() ? "No such letters.\n" : "Nothing before that.\n";
    }
    var table = new Table("LETTER", "STATE", "KIND", "BOT", "POSTED", "TRIED", "USER", "WHY");
    for (var letter : page.items()) {
      table.row(
          Long.toString(letter.id()),
          letter.state(),
          letter.kind(),
          letter.bot(),
          letter.postedAt().replaceFirst("\\.\\d+Z", "Z"),
          Integer.toString(letter.attempts()),
          letter.user(),
          letter.why());
    }
    return table + page.more(again(command()));
  }

  private String command() {
    var command = new StringBuilder("outbox list");
    states.forEach(state -> command.append(" --state ").append(state));
    if (bot != null) {
      command.append(" --bot ").append(bot.value());
    }
    return user == null ? command.toString() : command.append(" --user ").append(user).toString();
  }
}
