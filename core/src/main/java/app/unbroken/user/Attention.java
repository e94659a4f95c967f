package app.unbroken.user;

import app.unbroken.chat.Messenger;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and where a person wants to be spoken to first.
 *
 * @param preferred the messenger for reminders; null means the one they wrote from last
 * @param notices what they want to be told beside what their habits remind of
 */
public record Attention(QuietHours quiet, @Nullable Messenger preferred, Set<Notice> notices) {
  public static final Attention DEFAULT = new Attention(new QuietHours.Never(), null, Notice.USUAL);

  public Attention {
    notices = Set.copyOf(notices);
  }

  public boolean wants(Notice notice) {
    return notices.contains(notice);
  }

  public Attention quietDuring(QuietHours hours) {
    return new Attention(hours, preferred, notices);
  }

  public Attention preferring(@Nullable Messenger messenger) {
    return new Attention(quiet, messenger, notices);
  }

  public Attention telling(Notice notice, boolean wanted) {
    var changed = EnumSet.noneOf(Notice.class);
    changed.addAll(notices);
    if (wanted) {
      changed.add(notice);
    } else {
      changed.remove(notice);
    }
    return new Attention(quiet, preferred, changed);
  }
}
