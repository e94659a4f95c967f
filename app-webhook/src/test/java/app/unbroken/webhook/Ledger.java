package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.telegram.fake.FakePerson;
import app.unbroken.telegram.fake.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Telegram saw, held against what the database says. Whatever was done to the servers, once
 * everything has settled the two agree.
 */
final class Ledger {
  private final Town town;

  private Ledger(Town town) {
    this.town = town;
  }

  static void balances(Town town) {
    var ledger = new Ledger(town);
    ledger.whatWasAcknowledgedIsStored();
    ledger.noUpdateHadItsEffectTwice();
    ledger.everyLetterCameToAnEnd();
    ledger.whatWasSeenTwiceIsCounted();
    ledger.everyChatIsInOrder();
  }

  private void whatWasAcknowledgedIsStored() {
    var stored = new HashSet<>(town.ask("select update_id from inbox"));
    stored.addAll(town.ask("select update_id from dead_letters"));
    assertThat(town.bot().acknowledgedUpdates().stream().map(String::valueOf))
        .as("I1: acknowledged, so stored")
        .allMatch(stored::contains);
  }

  private void noUpdateHadItsEffectTwice() {
    assertThat(
            town.ask(
                """
                select operation
                from audit
                group by operation, act, subject, user_id
                having count(*) > 1
                """))
        .as("I2, I3: one effect for each update")
        .isEmpty();
  }

  private void everyLetterCameToAnEnd() {
    assertThat(town.ask("select distinct state from outbox"))
        .as("I4: every letter came to an end")
        .isSubsetOf("sent", "dead", "expired", "cancelled", "uncertain");
  }

  /** A message that no letter names was delivered by a send whose answer was lost. */
  private void whatWasSeenTwiceIsCounted() {
    var named = new HashSet<>(town.ask("select message_id from outbox where state = 'sent'"));
    var unnamed = seen().stream().filter(message -> !named.contains(message)).count();
    var counted =
        town.count(
            """
            select coalesce(sum(greatest(doubts, case state when 'uncertain' then 1 else 0 end)), 0)
            from outbox
            """);
    assertThat(unnamed).as("I5: seen twice, so counted").isLessThanOrEqualTo(counted);
  }

  private Set<String> seen() {
    return town.bot().people().stream()
        .flatMap(person -> person.hears().stream())
        .map(message -> Integer.toString(message.id()))
        .collect(Collectors.toSet());
  }

  private void everyChatIsInOrder() {
    for (var person : town.bot().people()) {
      assertThat(firstSends(person)).as("I6: in order for " + person.id()).isSorted();
    }
  }

  /** The messages of a chat in the order of their letters; an edit names one again. */
  private List<Integer> firstSends(FakePerson person) {
    var there = person.hears().stream().map(Shown::id).collect(Collectors.toSet());
    var rows =
        town.ask(
            """
            select message_id
            from outbox
            where chat = '%d' and state = 'sent' and message_id is not null
            order by letter_id
            """
                .formatted(person.id()));
    var order = new ArrayList<Integer>();
    for (var row : rows) {
      var message = Integer.valueOf(row);
      if (there.contains(message) && !order.contains(message)) {
        order.add(message);
      }
    }
    return order;
  }
}
