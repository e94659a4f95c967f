package app.unbroken.cli.tour;

import app.unbroken.cli.Shell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Walks a page: calls each command that stands behind a dollar sign in a block of a console, in
 * their order, and puts what it prints beneath. In a chat, what is typed stands behind a ›.
 */
final class Guide {
  private static final String BLOCK = "```console";
  private static final String COMMAND = "$ ./unbroken ";
  private static final String TYPED = "› ";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+/\\w+");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Shell shell;
  private final Map<String, String> files;
  private final Map<String, String> ids = new HashMap<>();
  private int guests;

  /**
   * @param files what stands in files that are piped into a command, by their names
   */
  Guide(Shell shell, Map<String, String> files) {
    this.shell = shell;
    this.files = files;
  }

  /** The page as it is to be. */
  String walk(String page) {
    var walked = new StringBuilder();
    var lines = page.lines().iterator();
    while (lines.hasNext()) {
      var line = lines.next();
      walked.append(line).append('\n');
      if (line.equals(BLOCK)) {
        var block = new ArrayList<String>();
        var within = lines.next();
        for (; !within.equals("```"); within = lines.next()) {
          block.add(within);
        }
        walked.append(answered(block)).append("```\n");
      }
    }
    return walked.toString();
  }

  private String answered(List<String> block) {
    var answered = new StringBuilder();
    for (var line = 0; line < block.size(); line++) {
      if (block.get(line).startsWith(COMMAND)) {
        var typed = new ArrayList<String>();
        var next = line + 1;
        for (; next < block.size() && !block.get(next).startsWith(COMMAND); next++) {
          if (block.get(next).startsWith(TYPED)) {
            typed.add(block.get(next).substring(TYPED.length()));
          }
        }
        answered.append(answered.isEmpty() ? "" : "\n").append(block.get(line)).append('\n');
        answered.append(steady(answer(block.get(line).substring(COMMAND.length()), typed)));
      }
    }
    return answered.toString();
  }

  private String answer(String command, List<String> typed) {
    if (typed.isEmpty()) {
      var input = command.contains(" < ") ? command.substring(command.indexOf(" < ") + 3) : "";
      return prints(words(command), files.getOrDefault(input, ""));
    }
    return chat(words(command), typed);
  }

  /** What is answered to each line is what comes after the answers to the lines before it. */
  private String chat(List<String> words, List<String> typed) {
    var transcript = new StringBuilder();
    var before = "";
    for (var count = 1; count <= typed.size(); count++) {
      var called = count < typed.size() ? asGuest(words) : words;
      var now = prints(called, String.join("\n", typed.subList(0, count)) + "\n");
      transcript.append(TYPED).append(typed.get(count - 1)).append('\n');
      transcript.append(now.substring(before.length()));
      before = now;
    }
    return transcript.toString();
  }

  /** Somebody else each time, to whom nothing has happened yet. */
  private List<String> asGuest(List<String> words) {
    var called = new ArrayList<>(words);
    var named = called.indexOf("--user");
    if (named >= 0) {
      called.subList(named, named + 2).clear();
    }
    called.addAll(List.of("--user", "guest" + guests++));
    return called;
  }

  private String prints(List<String> words, String input) {
    var outcome = shell.typing(input).calls(words.toArray(String[]::new));
    return outcome.output() + outcome.errors();
  }

  private static List<String> words(String command) {
    var words = new ArrayList<String>();
    var found =
        WORD.matcher(
            command.contains(" < ") ? command.substring(0, command.indexOf(" < ")) : command);
    while (found.find()) {
      words.add(found.group(1) == null ? found.group(2) : found.group(1));
    }
    return words;
  }

  /** Ids are made up anew each time and are numbered here; moments and ports are the machine's. */
  private String steady(String printed) {
    var here = ADDRESS.matcher(printed).replaceAll("127.0.0.1:5432/unbroken");
    return ID.matcher(MOMENT.matcher(here).replaceAll("2026-03-02T08:00:00Z"))
        .replaceAll(found ->
            ids.computeIfAbsent(
                found.group(), id -> "01a1edab-7800-7000-8000-%012d".formatted(ids.size() + 1)));
  }
}
