package app.unbroken.webhook.http;

import app.unbroken.delivery.bucket.Bucket;
import app.unbroken.delivery.bucket.Buckets;
import app.unbroken.delivery.bucket.LocalBuckets;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever does not know the secret, by address. Whoever knows it is never slowed down,
 * from wherever they come: messengers send from few addresses what thousands of people write.
 */
public final class Strangers {
  private static final double PER_SECOND = 0.5;
  private static final double AT_ONCE = 60;
  private static final String HOPS = "X-Forwarded-For";

  private final LocalBuckets own;
  private final @Nullable Buckets shared;

  /**
   * @param nanoTime a clock that never goes back, such as {@link System#nanoTime}
   * @param shared with other instances, null where there are none
   */
  public Strangers(LongSupplier nanoTime, @Nullable Buckets shared) {
    own = new LocalBuckets(nanoTime);
    this.shared = shared;
  }

  /** To be called when an answer is known: one 401 too many becomes 429. */
  public void slowDown(Context context) {
    if (context.statusCode() == 401) {
      var bucket = new Bucket("address:" + addressOf(context), PER_SECOND, AT_ONCE);
      var grant = own.take(bucket, 1);
      if (grant.granted() == 1 && shared != null) {
        grant = ofAll(shared, bucket, grant);
      }
      if (grant.granted() == 0) {
        Problem.tooMany(grant.untilNext()).answer(context);
      }
    }
  }

  /** Where the others cannot be asked, this instance guards itself. */
  private static Buckets.Grant ofAll(Buckets shared, Bucket bucket, Buckets.Grant own) {
    try {
      return shared.take(bucket, 1);
    } catch (RuntimeException away) {
      return own;
    }
  }

  /**
   * Who is behind the proxy beside us, as that proxy says, which adds what it saw at the end; what
   * stands before it anybody can write. A peer from outside is no proxy of ours.
   */
  static String addressOf(Context context) {
    var peer = context.req().getRemoteAddr();
    var hops = String.join(",", Collections.list(context.req().getHeaders(HOPS)));
    var last = hops.substring(hops.lastIndexOf(',') + 1).strip();
    return isBeside(peer) && last.matches("[0-9a-fA-F:.]{2,45}") ? last : peer;
  }

  private static boolean isBeside(String peer) {
    try {
      var address = InetAddress.getByName(peer);
      return address.isLoopbackAddress() || address.isSiteLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
