package app.unbroken.postgres.embedded;

import app.unbroken.postgres.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL of this process, with its data in a folder that outlives it. It is stopped by {@link
 * #close}; if this process is killed before that, the next start on the folder stops it first.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "max_connections=60",
          "shared_buffers=64MB",
          "log_min_messages=warning",
          "max_worker_processes=2",
          "max_parallel_workers=0",
          "max_logical_replication_workers=0");

  /** Nobody who reads is worth three more processes. */
  private static final String READS_BY_ITSELF = "io_method=sync";

  private static final int FIRST_TO_READ_OTHERWISE = 18;

  private final FolderLock lock;
  private final Postmaster postmaster;
  private final DatabaseUrl url;

  private boolean closed;

  private EmbeddedServer(FolderLock lock, Postmaster postmaster, DatabaseUrl url) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.url = url;
  }

  /** Starts the server of a data folder, which is made at the first start. */
  public static EmbeddedServer start(Path home) {
    return start(home, home.resolve("postgres"), List.of());
  }

  /** With the programs in a folder that several servers share, and with settings of their own. */
  static EmbeddedServer start(Path home, Path programs, List<String> settings) {
    try {
      var folder = Folders.createPrivate(home.resolve("postgres"));
      var lock = FolderLock.of(folder);
      try {
        return start(lock, new DataFolder(folder, Binaries.in(programs)), settings);
      } catch (IOException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new EmbeddedServerException("the data folder " + home + " cannot be used", failed);
    }
  }

  private static EmbeddedServer start(FolderLock lock, DataFolder folder, List<String> more)
      throws IOException {
    folder.prepare();
    var postmaster = new Postmaster(folder);
    postmaster.sendAwayPredecessor();
    var port = freePort();
    var settings = new ArrayList<>(SETTINGS);
    if (folder.major() >= FIRST_TO_READ_OTHERWISE) {
      settings.add(READS_BY_ITSELF);
    }
    settings.addAll(more);
    settings.add("port=" + port);
    postmaster.start(port, settings);
    var url = DatabaseUrl.of("127.0.0.1", port, "postgres", DataFolder.USER, folder.password());
    return new EmbeddedServer(lock, postmaster, url);
  }

  /** Free a moment ago; if somebody takes it in between, the start fails and says so. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public DatabaseUrl url() {
    return url;
  }

  /** The first time; nothing is left to be closed the next. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      postmaster.stop();
    } catch (IOException failed) {
      throw new EmbeddedServerException("the embedded PostgreSQL could not be stopped", failed);
    }
  }
}
