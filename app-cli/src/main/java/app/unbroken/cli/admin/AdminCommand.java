package app.unbroken.cli.admin;

import app.unbroken.cli.print.Json;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.user.WorkspaceId;
import java.util.concurrent.Callable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A command about one workspace; it answers people in words and programs in JSON. */
public abstract class AdminCommand implements Callable<Integer> {
  private final Surroundings around;

  @Option(
      names = "--workspace",
      paramLabel = "ID",
      converter = WorkspaceIds.class,
      description = "The workspace; main if not given.")
  private WorkspaceId workspace = WorkspaceId.DEFAULT;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  protected AdminCommand(Surroundings around) {
    this.around = around;
  }

  protected abstract void run(Store store);

  @Override
  public final Integer call() {
    try (var store = Store.open(around)) {
      run(store);
    }
    return 0;
  }

  protected final Surroundings around() {
    return around;
  }

  protected final WorkspaceId workspace() {
    return workspace;
  }

  protected final Whom whom(Store store) {
    return new Whom(store.people(), workspace);
  }

  protected final boolean wantsJson() {
    return json;
  }

  /** One answer, said in one of two ways. */
  protected final void answer(Object view, Object words) {
    around.print(json ? Json.of(view) : words.toString());
  }

  /** How the command is called again, on the same workspace. */
  protected final String again(String command) {
    return workspace.equals(WorkspaceId.DEFAULT)
        ? "unbroken " + command
        : "unbroken %s --workspace %s".formatted(command, workspace.value());
  }

  static final class WorkspaceIds implements ITypeConverter<WorkspaceId> {
    @Override
    public WorkspaceId convert(String typed) {
      try {
        return new WorkspaceId(typed);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("a workspace's id is 1 to 40 of a-z, 0-9 and -");
      }
    }
  }
}
