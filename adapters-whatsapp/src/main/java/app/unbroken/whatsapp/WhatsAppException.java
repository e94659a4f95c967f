package app.unbroken.whatsapp;

/** The Cloud API could not be asked, or said no. The message names the call and the reason. */
public final class WhatsAppException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final boolean answered;

  WhatsAppException(String call, Answer answer) {
    super(call + ": " + answer.failure());
    answered = answer instanceof Answer.Declined;
    code = answer instanceof Answer.Declined declined ? declined.code() : 0;
  }

  /** Whether Meta said no; otherwise nobody answered. */
  public boolean isAnswer() {
    return answered;
  }

  /** Whether Meta does not take the token, or not for this. */
  public boolean isAboutAccess() {
    return code == 190 || code == 10 || code == 3 || code >= 200 && code <= 299;
  }
}
