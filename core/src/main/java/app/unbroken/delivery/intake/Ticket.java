package app.unbroken.delivery.intake;

import app.unbroken.delivery.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A parcel in the queue, and whoever waits for its receipt. */
final class Ticket {
  private final Parcel parcel;
  private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();

  Ticket(Parcel parcel) {
    this.parcel = parcel;
  }

  Parcel parcel() {
    return parcel;
  }

  boolean isOpen() {
    return !receipt.isDone();
  }

  void served(Receipt given) {
    receipt.complete(given);
  }

  void failed(RuntimeException failure) {
    receipt.completeExceptionally(failure);
  }

  Receipt await(Duration patience) {
    try {
      return receipt.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new Unavailable("waited too long", late);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted", stop);
    } catch (ExecutionException failed) {
      throw new Unavailable("not served", failed);
    }
  }
}
