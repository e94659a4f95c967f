package app.unbroken.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a server's time goes, as a picture: a row for each depth of calls, as wide as the share of
 * samples in it. The lowest row is what a thread is there for.
 */
final class Flames {
  private static final int WIDTH = 1_200;
  private static final int ROW = 16;
  private static final int DEEPEST = 34;
  private static final double LEAST = 0.004;

  private final Node all = new Node();

  private static final class Node {
    private final Map<String, Node> calls = new TreeMap<>();
    private long samples;

    Node call(String name) {
      return calls.computeIfAbsent(name, it -> new Node());
    }

    int depth(double least) {
      return samples < least
          ? 0
          : 1 + calls.values().stream().mapToInt(it -> it.depth(least)).max().orElse(0);
    }
  }

  /** Records what a process does from now on. */
  static void begin(long pid) throws IOException {
    command(pid, "JFR.start", "name=flames", "settings=profile");
  }

  /** Draws what it did since. */
  static void end(long pid, Path picture) throws IOException {
    var recording = Files.createTempFile("unbroken-flames", ".jfr");
    command(pid, "JFR.stop", "name=flames", "filename=" + recording);
    var flames = new Flames();
    try (var events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
          flames.add(event);
        }
      }
    }
    Files.delete(recording);
    Files.writeString(picture, flames.svg());
  }

  private static void command(long pid, String... words) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var command = new ArrayDeque<>(List.of(jcmd, Long.toString(pid)));
    command.addAll(List.of(words));
    var process = new ProcessBuilder(List.copyOf(command)).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(said);
    }
  }

  private void add(RecordedEvent event) {
    var stack = event.getStackTrace();
    if (stack == null) {
      return;
    }
    var path = path(stack.getFrames());
    path.addFirst(role(event));
    var node = all;
    node.samples++;
    for (var name : path) {
      node = node.call(name);
      node.samples++;
    }
  }

  /** From the outermost call on, without what Java does to get there. */
  private static Deque<String> path(List<RecordedFrame> frames) {
    var path = new ArrayDeque<String>();
    for (var frame : frames.reversed()) {
      var method = frame.getMethod();
      var type = method.getType().getName();
      if (type.contains("$$Lambda") || path.isEmpty() && isJava(type)) {
        continue;
      }
      if (path.size() < DEEPEST) {
        path.addLast(type + "." + method.getName());
      }
    }
    return path;
  }

  private static boolean isJava(String type) {
    return type.startsWith("java.") || type.startsWith("jdk.");
  }

  private static String role(RecordedEvent event) {
    var thread = event.getThread("sampledThread");
    var name = thread == null || thread.getJavaName() == null ? "" : thread.getJavaName();
    return switch (name.replaceAll("[-\\d]+$", "")) {
      case "desk" -> "the desk decides and stores";
      case "letter" -> "letters are sent";
      case "courier-claim" -> "letters are claimed";
      case "courier-record" -> "letters are finished";
      case String other when other.startsWith("JettyServer") -> "webhooks are received";
      case String other -> "everything else";
    };
  }

  private String svg() {
    var least = all.samples * LEAST;
    var height = ROW * (all.depth(least) - 1);
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="10">
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        """
            .formatted(WIDTH, height));
    draw(svg, all, 0, height, least);
    return svg.append("</svg>\n").toString();
  }

  private void draw(StringBuilder svg, Node node, double left, int bottom, double least) {
    var x = left;
    for (var call : node.calls.entrySet()) {
      var width = (double) WIDTH * call.getValue().samples / all.samples;
      if (call.getValue().samples >= least) {
        var name = call.getKey();
        var share = 100.0 * call.getValue().samples / all.samples;
        svg.append(
            String.format(
                Locale.ROOT,
                """
                <g><title>%s, %.1f %%</title><rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s" stroke="#ffffff" stroke-width="0.5"/><text x="%.1f" y="%d">%s</text></g>
                """,
                escaped(name),
                share,
                x,
                bottom - ROW,
                width,
                ROW,
                colour(name),
                x + 2,
                bottom - 4,
                escaped(fitting(name, width))));
        draw(svg, call.getValue(), x, bottom - ROW, least);
      }
      x += width;
    }
  }

  private static String fitting(String name, double width) {
    var parts = name.split("\\.");
    var brief = parts.length > 1 ? parts[parts.length - 2] + "." + parts[parts.length - 1] : name;
    var room = (int) (width / 5.6);
    return room < 4 ? "" : brief.length() <= room ? brief : brief.substring(0, room - 1) + "…";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** By whose code it is. */
  private static String colour(String name) {
    return name.startsWith("app.unbroken")
        ? "#8fc7a6"
        : name.startsWith("org.postgresql") || name.startsWith("org.jdbi")
            ? "#9db8e0"
            : name.startsWith("com.fasterxml") || name.startsWith("com.google.gson")
                ? "#e6d58a"
                : name.startsWith("okhttp3") || name.startsWith("okio") || name.contains("pengrad")
                    ? "#e3a68f"
                    : name.startsWith("org.eclipse.jetty") || name.startsWith("io.javalin")
                        ? "#c9addb"
                        : "#d8d8d8";
  }
}
