package app.unbroken.cli.terminal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** One typed line: something for the bot, or a word to the terminal itself. */
sealed interface Line {

  /** To the bot: a text or a command. */
  record Message(String text) implements Line {}

  /** {@code #2}: the second button of the newest card. */
  record Tap(int number) implements Line {}

  /** {@code :sleep PT8H}: time passes. */
  record Sleep(Duration howLong) implements Line {}

  /** {@code :location 55.75 37.62}: the place is shared. */
  record Location(double latitude, double longitude) implements Line {}

  /** {@code :quit}. */
  record Quit() implements Line {}

  /** {@code :help}. */
  record Help() implements Line {}

  /** Nothing was typed. */
  record Blank() implements Line {}

  /** A colon word that is none of the above, with what would be right. */
  record Wrong(String advice) implements Line {}

  Pattern TAP = Pattern.compile("#(\\d{1,3})");
  Pattern SPACE = Pattern.compile("\\s+");
  Duration LONGEST = Duration.ofDays(3_660);

  static Line read(String typed) {
    var line = typed.strip();
    var tap = TAP.matcher(line);
    if (line.isEmpty()) {
      return new Blank();
    }
    if (tap.matches()) {
      return new Tap(Integer.parseInt(tap.group(1)));
    }
    return line.startsWith(":") ? colonWord(SPACE.split(line)) : new Message(line);
  }

  private static Line colonWord(String[] words) {
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case ":sleep" -> words.length == 2 ? sleep(words[1]) : new Wrong(":sleep PT8H");
      case ":location" ->
          words.length == 3 ? location(words[1], words[2]) : new Wrong(":location 55.75 37.62");
      case ":quit", ":q", ":exit" -> new Quit();
      case ":help" -> new Help();
      default -> new Wrong(":sleep PT8H, :location LAT LON, :help, :quit");
    };
  }

  private static Line sleep(String typed) {
    try {
      var howLong = Duration.parse(typed.toUpperCase(Locale.ROOT));
      return howLong.isNegative() || howLong.compareTo(LONGEST) > 0
          ? new Wrong(":sleep with a duration between PT0S and P3660D")
          : new Sleep(howLong);
    } catch (DateTimeParseException e) {
      return new Wrong(":sleep with a duration such as PT90M, PT8H or P1D");
    }
  }

  private static Line location(String latitude, String longitude) {
    try {
      var place = new Location(Double.parseDouble(latitude), Double.parseDouble(longitude));
      var onEarth = Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180;
      return onEarth ? place : new Wrong(":location with -90..90 and -180..180");
    } catch (NumberFormatException e) {
      return new Wrong(":location with two numbers, such as :location 55.75 37.62");
    }
  }
}
