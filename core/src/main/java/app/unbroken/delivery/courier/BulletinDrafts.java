package app.unbroken.delivery.courier;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Outgoing;
import app.unbroken.conversation.news.NoticeCard;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.journal.Journals;
import app.unbroken.notice.Bulletin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Writes the cards of notices from the book as it is when they leave; other drafts are others'. */
public final class BulletinDrafts implements Drafts {
  private final Journals journals;
  private final InstantSource clock;
  private final Drafts others;

  public BulletinDrafts(Journals journals, InstantSource clock, Drafts others) {
    this.journals = journals;
    this.clock = clock;
    this.others = others;
  }

  @Override
  public Optional<Outgoing> write(Letter letter, Outgoing.Draft draft) {
    if (!Bulletin.isIn(draft.notes())) {
      return others.write(letter, draft);
    }
    var bulletin = Bulletin.read(draft.notes());
    var now = now(bulletin);
    return NoticeCard.of(
        scope -> journals.read(letter.user(), scope, now),
        bulletin,
        Capabilities.of(letter.to().messenger()));
  }

  /** What was due has begun, whatever the clock of this machine says. */
  private Instant now(Bulletin bulletin) {
    return bulletin.items().stream()
        .map(Bulletin.Item::at)
        .reduce(clock.instant(), (left, right) -> left.isAfter(right) ? left : right);
  }
}
