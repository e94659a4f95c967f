package app.unbroken.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The cable to a database: it can be slow, go silent, break, or lose the answer to a commit. */
final class Wire implements AutoCloseable {
  private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DESK = "set role unbroken_app".getBytes(StandardCharsets.US_ASCII);

  private final String host;
  private final ServerSocket listening;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger toLose = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile int port;
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean silent;
  private volatile Loss loss = Loss.CUT;

  /** What becomes of a connection whose commit was done and not heard of. */
  enum Loss {
    CUT,
    SILENCE
  }

  /** Of one connection: whether updates are served on it. */
  private static final class Line {
    volatile boolean ofTheDesk;
    volatile boolean dead;
  }

  Wire(String address) {
    var colon = address.lastIndexOf(':');
    host = address.substring(0, colon);
    port = Integer.parseInt(address.substring(colon + 1));
    try {
      listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  void leadsTo(int anotherPort) {
    port = anotherPort;
  }

  /** Each question takes so much longer. */
  void delays(Duration each) {
    delay = each;
  }

  /** Nothing arrives any more, and nothing breaks. */
  void falls(boolean nowSilent) {
    silent = nowSilent;
  }

  void cut() {
    sockets.forEach(Wire::closeQuietly);
  }

  /** The answers to so many commits of the desk are lost. */
  void losesCommits(int many, Loss how) {
    loss = how;
    toLose.set(many);
  }

  int lostCommits() {
    return lost.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    try {
      var server = new Socket(host, port);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      sockets.add(client);
      sockets.add(server);
      var line = new Line();
      Thread.ofVirtual().start(() -> pump(client, server, line, true));
      pump(server, client, line, false);
    } catch (IOException away) {
      closeQuietly(client);
    }
  }

  private void pump(Socket from, Socket to, Line line, boolean asking) {
    var bytes = new byte[64 * 1024];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (asking) {
          line.ofTheDesk |= contains(bytes, read, DESK);
          LockSupport.parkNanos(delay.toNanos());
        }
        while (silent || line.dead) {
          LockSupport.parkNanos(5_000_000);
          if (from.isClosed()) {
            return;
          }
        }
        if (!asking && isLost(line, bytes, read)) {
          if (loss == Loss.CUT) {
            return;
          }
          line.dead = true;
          continue;
        }
        out.write(bytes, 0, read);
      }
    } catch (IOException broken) {
      // One end is gone; the other follows.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private boolean isLost(Line line, byte[] bytes, int length) {
    if (!line.ofTheDesk || !contains(bytes, length, COMMITTED)) {
      return false;
    }
    if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      return false;
    }
    lost.incrementAndGet();
    return true;
  }

  private static boolean contains(byte[] bytes, int length, byte[] part) {
    for (var at = 0; at + part.length <= length; at++) {
      var same = 0;
      while (same < part.length && bytes[at + same] == part[same]) {
        same++;
      }
      if (same == part.length) {
        return true;
      }
    }
    return false;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed, or as good as closed.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }
}
