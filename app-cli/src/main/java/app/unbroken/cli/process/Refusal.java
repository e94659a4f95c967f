package app.unbroken.cli.process;

import java.util.List;

/** Why a command did not do what it was asked, in one line each that says what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Refusal(int exitCode, List<String> lines) {
    super(String.join("\n", lines));
    this.exitCode = exitCode;
  }

  /** It was right to ask, and it could not be done. */
  public static Refusal failed(String line) {
    return new Refusal(Complaint.FAILED, List.of(line));
  }

  /** It should have been asked differently. */
  public static Refusal wrongUsage(String line) {
    return new Refusal(Complaint.WRONG_USAGE, List.of(line));
  }

  /** The settings are wrong, in one way or several. */
  public static Refusal wrongSettings(List<String> problems) {
    return new Refusal(Complaint.WRONG_USAGE, problems);
  }

  int exitCode() {
    return exitCode;
  }
}
