package app.unbroken.telegram.fake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP/1.1 server, one virtual thread for each connection. The JDK's own can neither reset
 * a connection nor stop in the middle of a reply, which is what it is all about here.
 */
final class HttpListener implements AutoCloseable {
  private static final int MAX_BODY = 64 << 20;
  private static final byte[] FILLING = new byte[64 * 1024];

  private final Function<HttpAsk, HttpReply> handler;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final int port;
  private @Nullable ServerSocket listening;
  private @Nullable Thread accepting;

  HttpListener(int port, Function<HttpAsk, HttpReply> handler) {
    this.handler = handler;
    this.port = listen(port);
  }

  int port() {
    return port;
  }

  /** From now on connections are refused, and those that exist are cut. */
  synchronized void goAway() {
    closeQuietly(listening);
    if (accepting != null) {
      waitFor(accepting);
    }
    connections.forEach(HttpListener::closeQuietly);
  }

  synchronized void comeBack() {
    listen(port);
  }

  @Override
  public void close() {
    goAway();
  }

  private int listen(int wanted) {
    try {
      var server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 1024);
      listening = server;
      accepting = Thread.ofVirtual().name("fake-telegram-accept").start(() -> accept(server));
      return server.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + wanted, e);
    }
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        connections.add(socket);
        Thread.ofVirtual().name("fake-telegram").start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      var goesOn = true;
      while (goesOn) {
        var ask = read(in);
        goesOn = ask != null && write(socket, handler.apply(ask));
      }
    } catch (IOException e) {
      // The other side has gone; there is nobody to tell.
    } finally {
      connections.remove(socket);
    }
  }

  private static @Nullable HttpAsk read(InputStream in) throws IOException {
    var start = line(in);
    if (start.isEmpty()) {
      return null;
    }
    var parts = start.split(" ", 3);
    if (parts.length < 3) {
      throw new IOException("not HTTP");
    }
    var headers = headers(in);
    var body = new byte[0];
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      body = chunks(in);
    } else if (headers.containsKey("content-length")) {
      body = exactly(in, Integer.parseInt(headers.get("content-length")));
    }
    return new HttpAsk(parts[0], parts[1], headers, body);
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("not a header");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    for (var size = chunkSize(in); size > 0; size = chunkSize(in)) {
      body.write(exactly(in, size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static int chunkSize(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    if (count > MAX_BODY) {
      throw new IOException("a body of " + count + " bytes");
    }
    var bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  /** Whether the connection can be used again. */
  private static boolean write(Socket socket, HttpReply reply) throws IOException {
    var out = socket.getOutputStream();
    switch (reply) {
      case HttpReply.Whole whole -> {
        out.write(message(whole, whole.bytes().length));
        return true;
      }
      case HttpReply.Half(var whole) -> {
        var all = message(whole, whole.bytes().length);
        out.write(all, 0, all.length - whole.bytes().length / 2 - 1);
      }
      case HttpReply.Endless(var bytes) -> {
        out.write(head(200, "application/json", bytes));
        out.write("{\"ok\":true,\"result\":\"".getBytes(StandardCharsets.UTF_8));
        for (var sent = 0L; sent < bytes; sent += FILLING.length) {
          out.write(FILLING);
        }
      }
      case HttpReply.Reset() -> socket.setSoLinger(true, 0);
    }
    return false;
  }

  private static byte[] message(HttpReply.Whole whole, int announced) throws IOException {
    var all = new ByteArrayOutputStream();
    all.write(head(whole.status(), whole.type(), announced));
    all.write(whole.bytes());
    return all.toByteArray();
  }

  private static byte[] head(int status, String type, long length) {
    return ("HTTP/1.1 " + status + " -\r\nContent-Type: " + type + "\r\nContent-Length: " + length)
        .concat("\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The port is open for as long as somebody still waits at it. */
  private static void waitFor(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(@Nullable AutoCloseable what) {
    try {
      if (what != null) {
        what.close();
      }
    } catch (Exception e) {
      // It is closed, or as good as closed.
    }
  }
}
