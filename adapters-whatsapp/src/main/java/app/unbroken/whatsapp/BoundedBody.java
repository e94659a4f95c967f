package app.unbroken.whatsapp;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** An answer up to a length; one that does not end is given up. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private final int most;
  private @Nullable Subscription subscription;
  private long read;

  BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return bytes.getBody();
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription = begun;
    bytes.onSubscribe(begun);
  }

  @Override
  public void onNext(List<ByteBuffer> more) {
    read += more.stream().mapToLong(ByteBuffer::remaining).sum();
    if (read <= most) {
      bytes.onNext(more);
    } else if (subscription != null) {
      subscription.cancel();
      bytes.onError(new IOException("the answer has more than " + most + " bytes"));
    }
  }

  @Override
  public void onError(Throwable failure) {
    bytes.onError(failure);
  }

  @Override
  public void onComplete() {
    bytes.onComplete();
  }
}
