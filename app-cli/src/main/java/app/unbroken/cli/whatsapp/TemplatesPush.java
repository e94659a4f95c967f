package app.unbroken.cli.whatsapp;

import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.print.Table;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.whatsapp.WantedTemplate;
import app.unbroken.whatsapp.WantedTemplate.Step;
import app.unbroken.whatsapp.WhatsAppAccount;
import app.unbroken.whatsapp.WhatsAppException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the templates of the reminders. */
@Command(
    name = "push",
    description = {
      "Creates or changes the templates that reminders need, in each language.",
      "Meta looks at each before it may be sent; an approved one can be changed once in 24 hours.",
      "Doing it again changes nothing where nothing is to be changed."
    })
final class TemplatesPush extends TemplateCommand {
  @Option(names = "--dry-run", description = "Says what would be done.")
  private boolean dryRun;

  @Mixin private Consent consent = new Consent();

  TemplatesPush(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<Each> templates) {}

  /**
   * What became of one.
   *
   * @param outcome created, changed, kept, waits or failed
   */
  record Each(String name, String language, String outcome, String status, String note) {}

  @Override
  void run(Store store, WhatsAppAccount account) {
    var plan = plan(account);
    if (!dryRun && plan.values().stream().anyMatch(step -> step instanceof Step.Change)) {
      consent.orRefuse(
          around(), "What is approved is looked at again, and cannot be changed for 24 hours.");
    }
    var outcomes = new ArrayList<Each>();
    plan.forEach((wanted, step) ->
        outcomes.add(dryRun ? would(wanted, step) : taken(store, account, wanted, step)));
    answer(new View(outcomes), words(outcomes));
    if (outcomes.stream().anyMatch(each -> each.outcome().equals(FAILED))) {
      throw Refusal.failed("not every template could be made");
    }
  }

  private Map<WantedTemplate, Step> plan(WhatsAppAccount account) {
    var known = account.templates();
    var plan = new LinkedHashMap<WantedTemplate, Step>();
    WantedTemplate.all(template()).forEach(wanted -> plan.put(wanted, wanted.against(known)));
    return plan;
  }

  private static Each would(WantedTemplate wanted, Step step) {
    return switch (step) {
      case Step.Create create -> each(wanted, "would be created", "-", "");
      case Step.Change(var known) -> each(wanted, "would be changed", known.status(), "");
      case Step.Keep(var known) -> kept(wanted, known.status(), known.category());
      case Step.Wait(var known) -> waits(wanted, known.status());
    };
  }

  private Each taken(Store store, WhatsAppAccount account, WantedTemplate wanted, Step step) {
    return switch (step) {
      case Step.Keep(var known) -> kept(wanted, known.status(), known.category());
      case Step.Wait(var known) -> waits(wanted, known.status());
      case Step.Create create -> made(store, account, wanted);
      case Step.Change(var known) -> {
        audit(store, wanted);
        try {
          account.change(known, wanted);
          yield each(wanted, "changed", "PENDING", "");
        } catch (WhatsAppException refused) {
          yield each(wanted, FAILED, known.status(), String.valueOf(refused.getMessage()));
        }
      }
    };
  }

  private static final String FAILED = "failed";

  private Each made(Store store, WhatsAppAccount account, WantedTemplate wanted) {
    audit(store, wanted);
    try {
      var made = account.create(wanted);
      return each(wanted, "created", made.status(), dear(made.category()));
    } catch (WhatsAppException refused) {
      return each(wanted, FAILED, "-", String.valueOf(refused.getMessage()));
    }
  }

  private void audit(Store store, WantedTemplate wanted) {
    var subject = account() + "/" + wanted.name() + "/" + wanted.language();
    var act = Consent.Act.TEMPLATE_PUSH;
    store.audit().append(consent.line(store, around(), workspace(), act, subject));
  }

  private static Each kept(WantedTemplate wanted, String status, String category) {
    return each(wanted, "kept", status, dear(category));
  }

  private static Each waits(WantedTemplate wanted, String status) {
    var note =
        status.equals("PENDING")
            ? "Meta is looking at it: push again afterwards"
            : "Meta takes no changes of it";
    return each(wanted, "waits", status, note);
  }

  private static String dear(String category) {
    return category.equalsIgnoreCase("utility") ? "" : "Meta bills it as " + category;
  }

  private static Each each(WantedTemplate wanted, String outcome, String status, String note) {
    return new Each(wanted.name(), wanted.language(), outcome, status, note);
  }

  private static String words(List<Each> outcomes) {
    var table = new Table("NAME", "LANGUAGE", "OUTCOME", "STATUS", "NOTE");
    for (var each : outcomes) {
      table.row(each.name(), each.language(), each.outcome(), each.status(), each.note());
    }
    return table.toString();
  }
}
