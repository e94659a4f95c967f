package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import app.unbroken.delivery.bucket.BucketsContract;
import app.unbroken.delivery.bucket.Crowd;
import app.unbroken.postgres.testing.FreshDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresBucketsTest extends BucketsContract {
  private static final Bucket SHARED = new Bucket("bot:crowd", 200, 20);

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private static Database rounds;

  @BeforeAll
  static void open() {
    rounds = Database.openForRounds(database.url(), 4);
  }

  @AfterAll
  static void close() {
    rounds.close();
  }

  @Override
  protected Buckets buckets() {
    return new PostgresBuckets(rounds);
  }

  @Test
  void four_processes_are_granted_no_more_than_the_limit_and_one_burst() throws Exception {
    var url = database.url();
    var haul = Crowd.of(4, Taker.class, url.hosts(), url.database(), url.user(), url.password());

    assertThat(haul.sum())
        .as("%s in %.2f s", haul.granted(), haul.seconds())
        .isLessThanOrEqualTo((int) (SHARED.most() + haul.seconds() * SHARED.perSecond()) + 1)
        .isGreaterThan(100);
  }

  /** One of the processes. */
  static final class Taker {
    private Taker() {}

    public static void main(String[] arguments) throws Exception {
      var url = new DatabaseUrl(arguments[0], arguments[1], arguments[2], arguments[3], Map.of());
      try (var rounds = Database.openForRounds(url, 1)) {
        Crowd.takePart(new PostgresBuckets(rounds), SHARED, 700);
      }
    }
  }

  @Test
  void buckets_that_are_in_use_are_not_forgotten() {
    var bucket = new Bucket("test:used", 1e-6, 5);
    buckets().take(bucket, 5);

    assertThat(new PostgresBuckets(rounds).tidy(10)).isZero();
    assertThat(buckets().take(bucket, 5).granted()).isZero();
  }
}
