package app.unbroken.telegram;

/** The Bot API could not be asked, or said no. The message names the call and the reason. */
public final class TelegramException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TelegramException(String call, Answer answer) {
    super(call + ": " + answer.failure());
  }
}
