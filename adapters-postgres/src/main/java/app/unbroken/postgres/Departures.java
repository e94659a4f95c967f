package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.delivery.outbox.Handover;
import app.unbroken.delivery.outbox.Handover.Hands;
import app.unbroken.delivery.outbox.Letter;
import app.unbroken.delivery.outbox.LetterId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Letters of one attempt that leave with its commit, without waiting to be claimed. */
final class Departures {
  private final Handover courier;
  private final Map<BotId, Hands> hands = new HashMap<>();
  private final Map<BotId, Integer> waiting = new HashMap<>();
  private final Map<UUID, LetterRows.Row> wished = new HashMap<>();
  private final Map<BotId, List<Letter>> leaving = new HashMap<>();

  Departures(Handover courier) {
    this.courier = courier;
  }

  /** The same letters, with a lease for each that somebody has room for: the first of its chat. */
  List<LetterRows.Row> wishing(List<LetterRows.Row> rows) {
    rows.forEach(row -> waiting.merge(row.bot(), 1, Integer::sum));
    waiting.forEach((bot, many) -> hands.put(bot, courier.hands(bot, many)));
    var free = new HashMap<BotId, Integer>();
    hands.forEach((bot, held) -> free.put(bot, held.free()));
    var chats = new HashSet<ChatAddress>();
    return rows.stream()
        .map(row ->
            chats.add(row.posting().to()) && free.merge(row.bot(), -1, Integer::sum) >= 0
                ? wishing(row)
                : row)
        .toList();
  }

  private LetterRows.Row wishing(LetterRows.Row row) {
    var lease = UUID.randomUUID();
    var wishing = row.leased(lease);
    wished.put(lease, wishing);
    return wishing;
  }

  /** Nothing in the outbox is before this one. */
  void granted(UUID lease, LetterId id) {
    var row = Objects.requireNonNull(wished.get(lease), "a lease that nobody wished for");
    leaving.computeIfAbsent(row.bot(), bot -> new ArrayList<>()).add(row.letter(id, lease));
    waiting.merge(row.bot(), -1, Integer::sum);
  }

  void committed() {
    leaving.forEach((bot, letters) -> handsOf(bot).take(letters));
    waiting.forEach((bot, many) -> {
      if (many > 0) {
        courier.wake(bot);
      }
    });
  }

  /** Perhaps it was committed. */
  void inDoubt() {
    leaving.forEach((bot, letters) -> handsOf(bot).leave(letters));
  }

  /** Whatever became of the attempt, its room is no longer needed. */
  void close() {
    hands.values().forEach(Hands::close);
    hands.clear();
    waiting.clear();
    wished.clear();
    leaving.clear();
  }

  private Hands handsOf(BotId bot) {
    return Objects.requireNonNull(hands.get(bot));
  }
}
