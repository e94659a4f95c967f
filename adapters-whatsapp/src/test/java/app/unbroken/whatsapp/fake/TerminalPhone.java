package app.unbroken.whatsapp.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.NoSuchElementException;

/** Somebody's phone in a terminal, and what can be done to the server from there. */
final class TerminalPhone {
  static final String HELP =
      """
      A line is said; #2 taps the second button of the newest message.
      !location LAT LON   shares a place          !sticker        sends one
      !close              their window closes     !hide           their number is hidden
      !refuse CODE        the next message is refused
      !fail CODE          the next message is accepted, and fails later
      !lose N             the next N messages arrive and lose their answers
      !hold, !go [N]      events wait, and go out N at once
      !repeat N           every event goes out N times
      !shuffle            held events go out in any order
      !approve            Meta approves what waits of templates
      !quit
      """;

  private final FakeWhatsApp whatsApp;
  private final FakePerson person;
  private final PrintStream out;

  TerminalPhone(FakeWhatsApp whatsApp, FakePerson person, PrintStream out) {
    this.whatsApp = whatsApp;
    this.person = person;
    this.out = out;
  }

  void chat(BufferedReader in) throws IOException {
    whatsApp.onShown((to, message) -> show(message));
    for (var line = in.readLine(); line != null && !line.equals("!quit"); line = in.readLine()) {
      if (!line.isBlank()) {
        carryOut(line.strip());
      }
    }
  }

  private void carryOut(String line) {
    try {
      if (line.startsWith("!")) {
        order(line.substring(1).split(" +"));
      } else {
        tell(line.matches("#[0-9]{1,2}") ? tap(line) : person.says(line));
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException unclear) {
      out.println("   ? see !help");
    } catch (NoSuchElementException | IndexOutOfBoundsException nothing) {
      out.println("   ? there is no such button");
    }
  }

  private void order(String[] words) {
    switch (words[0]) {
      case "location" ->
          tell(person.shares(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
      case "sticker" -> tell(person.sendsA("sticker"));
      case "close" -> person.wroteLongAgo();
      case "hide" -> whatsApp.hidesNumbers();
      case "refuse" -> whatsApp.refusesNext(400, Integer.parseInt(words[1]));
      case "fail" -> whatsApp.failsNext(Integer.parseInt(words[1]));
      case "lose" -> whatsApp.losesAnswers(Integer.parseInt(words[1]));
      case "hold" -> whatsApp.deliveries().holdBack();
      case "go" -> {
        var together = words.length > 1 ? Integer.parseInt(words[1]) : 1;
        whatsApp.deliveries().letGo(together).forEach(this::tell);
      }
      case "repeat" -> whatsApp.deliveries().repeat(Integer.parseInt(words[1]));
      case "shuffle" -> whatsApp.deliveries().shuffle(System.nanoTime());
      case "approve" -> whatsApp.templates().approveAll();
      default -> out.print(HELP);
    }
  }

  private void tell(int status) {
    if (status != 200) {
      out.println(
          whatsApp.deliveries().held() > 0
              ? "   … %d events wait".formatted(whatsApp.deliveries().held())
              : "   ! the server answered " + (status == 0 ? "nothing" : status));
    }
  }

  private int tap(String line) {
    var newest = person.newest();
    var key = newest.keys().get(Integer.parseInt(line.substring(1)) - 1);
    return person.taps(newest, key.label(), key.data());
  }

  private void show(Shown message) {
    var file = message.fileName().isEmpty() ? "" : "[" + message.fileName() + "] ";
    var template = message.template().isEmpty() ? "" : "[" + message.template() + "] ";
    out.println("bot> " + file + template + message.text().replace("\n", "\n     "));
    var number = 1;
    for (var key : message.keys()) {
      var hint = key.hint().isEmpty() ? "" : " · " + key.hint();
      out.println("     [" + number++ + "] " + key.label() + hint);
    }
  }
}
