package app.unbroken.conversation.exchange;

import app.unbroken.linking.Errand;

/**
 * Ends a turn that depends on what becomes of an errand: it is asked for again with the outcome.
 * Thrown past everything that could do nothing else with it, as {@link MoreNeeded} is.
 */
public final class ErrandNeeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Errand errand;

  public ErrandNeeded(Errand errand) {
    super("an errand comes first", null, false, false);
    this.errand = errand;
  }

  public Errand errand() {
    return errand;
  }
}
