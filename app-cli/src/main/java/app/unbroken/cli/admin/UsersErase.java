package app.unbroken.cli.admin;

import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.journal.OperationId;
import app.unbroken.profile.Erasures.Grounds;
import app.unbroken.user.UserId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forgets somebody. */
@Command(
    name = "erase",
    description = {
      "Forgets everything about somebody at once; it cannot be undone.",
      "The audit keeps that it was done, by whom and why."
    })
final class UsersErase extends AdminCommand {
  @Parameters(
      paramLabel = "USER",
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private String user = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      converter = Consent.Reasons.class,
      description = "Why, for the audit.")
  private String reason = "";

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  UsersErase(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(String erased) {}

  @Override
  protected void run(Store store) {
    var person = whom(store).named(user);
    if (!yes && !isConfirmed(store, person)) {
      throw Refusal.failed("nothing was erased");
    }
    var grounds =
        new Grounds(
            store.ports().clock().instant(),
            "admin:" + around().operator(),
            reason,
            new OperationId("cli:" + store.ports().ids().next()));
    if (!store.erasures().erase(person, grounds)) {
      throw Refusal.failed("somebody else erased %s just now".formatted(user));
    }
    var id = person.value().toString();
    answer(new View(id), "Erased %s.\n".formatted(id));
  }

  private boolean isConfirmed(Store store, UserId person) {
    if (!around().terminal()) {
      throw Refusal.wrongUsage("this erases for good: ask for it with --yes");
    }
    var name = store.people().find(person).orElseThrow().profile().name().value();
    return around()
        .confirms(
            "Everything about %s (%s) will be gone for good. Type yes: "
                .formatted(name.isEmpty() ? "somebody without a name" : name, person.value()));
  }
}
