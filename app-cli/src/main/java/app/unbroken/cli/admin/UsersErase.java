package app.unbroken.cli.admin;

import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.journal.OperationId;
import app.unbroken.profile.Erasures.Grounds;
import app.unbroken.user.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
      arity = "0..1",
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private @Nullable String user;

  @Option(
      names = "--again",
      paramLabel = "FILE",
      description = {
        "Instead of USER, after a restore: everybody whose id is",
        "in this file, which is what `users erased` wrote before it."
      })
  private @Nullable String again;

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

  /** The answer in JSON after a restore. */
  record AgainView(List<String> erased, int gone) {}

  @Override
  protected void run(Store store) {
    if ((user == null) == (again == null)) {
      throw Refusal.wrongUsage("name either USER or --again FILE");
    }
    var grounds =
        new Grounds(
            store.ports().clock().instant(),
            "admin:" + around().operator(),
            reason,
            new OperationId("cli:" + store.ports().ids().next()));
    if (user != null) {
      eraseOne(store, user, grounds);
    } else if (again != null) {
      eraseAgain(store, again, grounds);
    }
  }

  private void eraseOne(Store store, String named, Grounds grounds) {
    var person = whom(store).named(named);
    if (!yes && !isConfirmed(store, person)) {
      throw Refusal.failed("nothing was erased");
    }
    if (!store.erasures().erase(person, grounds)) {
      throw Refusal.failed("somebody else erased %s just now".formatted(named));
    }
    var id = person.value().toString();
    answer(new View(id), "Erased %s.\n".formatted(id));
  }

  /** A backup knows people who were forgotten after it was made. */
  private void eraseAgain(Store store, String file, Grounds grounds) {
    var all = Erased.in(around().folder().resolve(file), file);
    if (!yes) {
      throw Refusal.wrongUsage("this erases for good: ask for it with --yes");
    }
    var erased =
        all.stream()
            .filter(id -> store.erasures().erase(new UserId(workspace(), id), grounds))
            .map(UUID::toString)
            .toList();
    var gone = all.size() - erased.size();
    answer(
        new AgainView(erased, gone),
        "Erased %d again; %d are not here.\n".formatted(erased.size(), gone));
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
