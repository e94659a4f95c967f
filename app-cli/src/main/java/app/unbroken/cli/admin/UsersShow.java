package app.unbroken.cli.admin;

import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.journal.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One person: who they are, where, and how their habits stand. */
@Command(name = "show", description = "Shows one person with their habits.")
final class UsersShow extends AdminCommand {
  @Parameters(
      paramLabel = "USER",
      converter = Whom.Form.class,
      description = "Who: " + Whom.FORMS + ".")
  private String user = "";

  UsersShow(Surroundings around) {
    super(around);
  }

  @Override
  protected void run(Store store) {
    var now = store.ports().clock().instant();
    var journal = store.journals().read(whom(store).named(user), Scope.TODAY, now).orElseThrow();
    var view = PersonDetails.of(journal);
    answer(view, view.words());
  }
}
