package app.unbroken;

import app.unbroken.journal.Scope;
import app.unbroken.profile.CancelErasure;
import app.unbroken.profile.ChangeProfile;
import app.unbroken.profile.RequestErasure;

/** How one person is addressed, how their days run, and whether they want to be forgotten. */
public final class PersonalProfile {
  private final Pen pen;

  PersonalProfile(Pen pen) {
    this.pen = pen;
  }

  public ChangeProfile.Outcome change(ChangeProfile.Wish wish) {
    return pen.write(
        Scope.PROFILE, (journal, action) -> ChangeProfile.decide(journal, wish, action));
  }

  public RequestErasure.Outcome requestErasure() {
    return pen.write(Scope.PROFILE, RequestErasure::decide);
  }

  public CancelErasure.Outcome cancelErasure() {
    return pen.write(Scope.PROFILE, CancelErasure::decide);
  }
}
