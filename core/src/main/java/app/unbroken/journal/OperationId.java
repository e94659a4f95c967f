package app.unbroken.journal;

/** What caused a change, from end to end: in the audit, in log lines, on outgoing messages. */
public record OperationId(String value) {
  public OperationId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("an operation id has 1-120 characters");
    }
  }
}
