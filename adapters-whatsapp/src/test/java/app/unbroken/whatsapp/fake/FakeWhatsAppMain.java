package app.unbroken.whatsapp.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.NoSuchElementException;

/** The fake by itself, with its chat in the terminal: a server can be tried without an account. */
public final class FakeWhatsAppMain {
  private static final String USAGE =
      "fake-whatsapp [--port 8082] [--server http://127.0.0.1:8080] [--number 447700900123]";

  private FakeWhatsAppMain() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var port = 8082;
    var server = "http://127.0.0.1:8080";
    var number = "447700900123";
    for (var i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--port" -> port = Integer.parseInt(arguments[++i]);
        case "--server" -> server = arguments[++i];
        case "--number" -> number = arguments[++i];
        default -> {
          out.println(USAGE);
          return;
        }
      }
    }
    try (var whatsApp = FakeWhatsApp.start(InstantSource.system(), port)) {
      whatsApp.connect(URI.create(server + "/whatsapp"));
      whatsApp.approves("habit_reminder", "en", "Done", "Skip");
      whatsApp.approves("habit_reminder_today", "en", "Today");
      out.println("A Cloud API is at " + whatsApp.url() + ". Beside it, start the server:");
      out.println();
      out.println(
          ("  WHATSAPP_API_URL=%s WHATSAPP_PHONE_NUMBER_ID=%s WHATSAPP_ACCESS_TOKEN=%s"
                  + " WHATSAPP_APP_SECRET=%s WHATSAPP_VERIFY_TOKEN=%s ./unbroken serve")
              .formatted(
                  whatsApp.url(),
                  FakeWhatsApp.NUMBER,
                  FakeWhatsApp.ACCESS_TOKEN,
                  FakeWhatsApp.APP_SECRET,
                  FakeWhatsApp.VERIFY_TOKEN));
      out.println();
      out.println("A line is said; #2 taps the second button of the newest card; !quit ends.");
      chat(whatsApp, whatsApp.person(number), out);
    }
  }

  private static void chat(FakeWhatsApp whatsApp, FakePerson person, PrintStream out)
      throws IOException {
    whatsApp.onShown((to, message) -> show(message, out));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null && !line.equals("!quit"); line = in.readLine()) {
      if (!line.isBlank()) {
        carryOut(line.strip(), person, out);
      }
    }
  }

  private static void carryOut(String line, FakePerson person, PrintStream out) {
    try {
      var status =
          line.matches("#[0-9]{1,2}")
              ? tap(person, Integer.parseInt(line.substring(1)))
              : person.says(line);
      if (status != 200) {
        out.println("   ! the server answered " + (status == 0 ? "nothing" : status));
      }
    } catch (NoSuchElementException | IndexOutOfBoundsException nothing) {
      out.println("   ? there is no such button");
    }
  }

  private static int tap(FakePerson person, int number) {
    var newest = person.newest();
    var key = newest.keys().get(number - 1);
    return person.taps(newest, key.label(), key.data());
  }

  private static void show(Shown message, PrintStream out) {
    var file = message.fileName().isEmpty() ? "" : "[" + message.fileName() + "] ";
    out.println("bot> " + file + message.text().replace("\n", "\n     "));
    var number = 1;
    for (var key : message.keys()) {
      var hint = key.hint().isEmpty() ? "" : " · " + key.hint();
      out.println("     [" + number++ + "] " + key.label() + hint);
    }
  }
}
