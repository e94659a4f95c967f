package app.unbroken.user;

import app.unbroken.chat.Messenger;
import org.jspecify.annotations.Nullable;

/**
 * When and where a person wants to be spoken to first.
 *
 * @param preferred the messenger for reminders; null means the one they wrote from last
 * @param dangerWarning whether to warn in the evening of a streak about to break
 * @param summaries whether to send the look back on a week and a month
 */
public record Attention(
    QuietHours quiet, @Nullable Messenger preferred, boolean dangerWarning, boolean summaries) {
  public static final Attention DEFAULT = new Attention(new QuietHours.Never(), null, false, true);

  public Attention quietDuring(QuietHours hours) {
    return new Attention(hours, preferred, dangerWarning, summaries);
  }

  public Attention preferring(@Nullable Messenger messenger) {
    return new Attention(quiet, messenger, dangerWarning, summaries);
  }

  public Attention warning(boolean wanted) {
    return new Attention(quiet, preferred, wanted, summaries);
  }

  public Attention summarising(boolean wanted) {
    return new Attention(quiet, preferred, dangerWarning, wanted);
  }
}
