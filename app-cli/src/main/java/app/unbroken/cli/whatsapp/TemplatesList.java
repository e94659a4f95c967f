package app.unbroken.cli.whatsapp;

import app.unbroken.chat.Typed;
import app.unbroken.cli.print.Paging;
import app.unbroken.cli.print.Paging.Page;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.whatsapp.WhatsAppAccount;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which templates there are. */
@Command(
    name = "list",
    description = "Lists the templates of an account: status, places to fill in, buttons.")
final class TemplatesList extends TemplateCommand {
  private static final int SHOWN = 60;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "approved, pending, rejected or another one of Meta's.")
  private @Nullable String status;

  @Mixin private Paging paging = new Paging();

  TemplatesList(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<TemplateView> templates, @Nullable String next) {}

  @Override
  void run(Store store, WhatsAppAccount account) {
    var after = paging.after(typed -> typed);
    var found =
        account.templates().stream()
            .map(TemplateView::of)
            .filter(each -> status == null || each.status().equalsIgnoreCase(status))
            .filter(each -> after == null || place(each).compareTo(after) > 0)
            .sorted(Comparator.comparing(TemplatesList::place))
            .limit(paging.limit() + 1L)
            .toList();
    var page = paging.cut(found, TemplatesList::place);
    answer(new View(page.items(), page.next()), words(page));
  }

  private static String place(TemplateView template) {
    return template.name() + "/" + template.language();
  }

  private String words(Page<TemplateView> page) {
    if (page.items().isEmpty() && status == null && paging.isFirst()) {
      return "No templates in the account %s: `unbroken whatsapp templates push` makes those of the reminders.\n"
          .formatted(account());
    }
    var table =
        new Table(
            "NAME", "LANGUAGE", "STATUS", "CATEGORY", "PLACES", "WORTH", "BUTTONS", "BODY OR WHY");
    for (var each : page.items()) {
      table.row(
          each.name(),
          each.language(),
          each.status(),
          each.category(),
          each.parameters().isEmpty() ? "-" : String.join(",", each.parameters()),
          each.ttlSeconds() == 0 ? "30 days" : each.ttlSeconds() + " s",
          each.buttons().isEmpty() ? "-" : String.join(" | ", each.buttons()),
          each.rejected().isEmpty() ? oneLine(each.body()) : each.rejected());
    }
    var filter = status == null ? "" : " --status " + status;
    return table + page.more(again("whatsapp templates list --account " + account()) + filter);
  }

  private static String oneLine(String body) {
    return Typed.shorten(body.replaceAll("\\s+", " "), SHOWN);
  }
}
