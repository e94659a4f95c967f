package app.unbroken.postgres;

import app.unbroken.chat.Outgoing;
import app.unbroken.delivery.outbox.Kind;
import app.unbroken.user.UserId;
import java.time.Duration;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Letters that nobody has asked for, to where their people are reached. */
final class Cards {
  private Cards() {}

  /**
   * A letter to be.
   *
   * @param preferred the messenger, where the person prefers one
   * @param keeps how long it is worth reading
   * @param name told to the person once, however often it is posted
   * @param draft what it is written from when it leaves
   */
  record Card(
      UserId user, String preferred, Kind kind, Duration keeps, String name, String draft) {}

  /**
   * To the messenger that the person prefers, else to where they wrote last, if anywhere. WhatsApp
   * takes free words for a day after the last message from there; later it is the last resort.
   */
  static void post(Handle handle, Collection<Card> cards) {
    if (cards.isEmpty()) {
      return;
    }
    var sql =
        """
        insert into outbox (workspace_id, user_id, messenger, bot, chat, kind, priority, body,
          operation, dedupe_key, expires_at)
        select card.workspace_id, card.user_id, address.messenger, address.bot, address.chat,
          card.kind, card.priority, card.body, card.name, card.name,
          now() + card.keeps * interval '1 second'
        from unnest(?, ?, ?, ?, ?, ?, ?, ?)
          as card (workspace_id, user_id, preferred, kind, priority, body, name, keeps)
        cross join lateral (
          select identity.messenger, identity.bot, identity.chat
          from identities identity
          where identity.workspace_id = card.workspace_id and identity.user_id = card.user_id
            and identity.silent_since is null and identity.messenger <> 'terminal'
          order by
            identity.messenger = 'whatsapp'
              and identity.last_inbound < now() - interval '24 hours',
            identity.messenger = card.preferred desc,
            identity.last_inbound desc
          limit 1
        ) address
        on conflict (workspace_id, user_id, dedupe_key) where dedupe_key is not null do nothing
        """;
    Direct.update(
        handle,
        sql,
        it ->
            it.texts(cards, card -> card.user().workspace().value())
                .uuids(cards, card -> card.user().value())
                .texts(cards, Card::preferred)
                .texts(cards, card -> card.kind().code())
                .ints(cards, card -> card.kind().priority())
                .bytes(cards, card -> OutgoingForm.of(new Outgoing.Draft(card.draft())).body())
                .texts(cards, Card::name)
                .longs(cards, card -> card.keeps().toSeconds()));
  }
}
