package app.unbroken.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Stands before a server and lets each of its answers wait. */
final class SlowProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;

  SlowProxy(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI url() {
    return URI.create("redis://127.0.0.1:" + door.getLocalPort());
  }

  void delay(Duration each) {
    delay = each;
  }

  private void accept() {
    try {
      while (true) {
        var client = door.accept();
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(behind);
        Thread.ofVirtual().start(() -> pass(client, behind, false));
        Thread.ofVirtual().start(() -> pass(behind, client, true));
      }
    } catch (IOException closed) {
      // So ends a proxy.
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    var buffer = new byte[8_192];
    try (from;
        to) {
      for (var read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        if (answers) {
          LockSupport.parkNanos(delay.toNanos());
        }
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException closed) {
      // One side left; the other one is closed with it.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
