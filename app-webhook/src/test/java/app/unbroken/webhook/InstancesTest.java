package app.unbroken.webhook;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several servers on one database, none of which knows of the others. */
@Tag("slow")
class InstancesTest {
  private static final int MEALS = 5;

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void servers_that_share_a_database_are_one(int servers) {
    try (var town = Town.today().inNoHurry().with("DATABASE_POOL", "3")) {
      for (var number = 0; number < servers; number++) {
        town.start();
      }
      var crowd = Crowd.settled(town, 7_500, 40);

      for (var meal = 0; meal < MEALS; meal++) {
        crowd.everyoneEats();
      }
      town.settles(Duration.ofSeconds(60));

      crowd.hasEatenWhatItSaid();
      Ledger.balances(town);
    }
  }
}
