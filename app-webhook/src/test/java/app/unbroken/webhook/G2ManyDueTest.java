package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small minute; {@code make rate} measures a large one. */
@Tag("slow")
class G2ManyDueTest {
  private static final int DUE = 300;
  private static final int RATE = 100;

  private final Town town = Town.today();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void g2_all_of_a_minute_is_planned_at_once_and_answers_overtake_it() {
    var settling = town.inNoHurry().start();
    var crowd = Crowd.settled(town, 9_000, 10);
    var due = ManyDue.settled(town, 100_000, DUE);
    town.stop(settling);
    var slow = town.withPaceOfItsOwn().with("TELEGRAM_RATE", Integer.toString(RATE));
    slow.start();
    slow.start();
    due.listen();

    var before = town.bot().calls("sendMessage").size();
    due.fallDue();
    Town.until(Duration.ofSeconds(30), due::arePlanned);
    crowd.people().forEach(person -> due.speaks(crowd, person));
    Town.until(Duration.ofSeconds(20), () -> due.answers() == 10);
    var waiting = town.openLetters();
    town.settles(Duration.ofSeconds(30));

    assertThat(waiting).as("reminders that the answers have overtaken").isPositive();
    assertThat(town.bot().calls("sendMessage").size() - before).isEqualTo(DUE + 10);
    assertThat(town.count("select count(*) from outbox where kind = 'reminder' and state = 'sent'"))
        .isEqualTo(DUE);
    Figures.atMost("G2, answers", due.slowestButOneInAHundred(), Duration.ofSeconds(1));
    Ledger.balances(town);
  }
}
