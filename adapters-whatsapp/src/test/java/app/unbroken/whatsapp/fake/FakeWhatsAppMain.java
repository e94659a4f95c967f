package app.unbroken.whatsapp.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

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
      whatsApp.tellsStatuses();
      whatsApp.approves("habit_reminder", "en", "Done", "Skip");
      whatsApp.approves("habit_reminder", "ru", "Готово", "Пропустить");
      whatsApp.approves("habit_reminder_today", "en", "Today");
      whatsApp.approves("habit_reminder_today", "ru", "Сегодня");
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
      out.println("The business account is " + FakeWhatsApp.ACCOUNT + ".");
      out.println();
      out.print(TerminalPhone.HELP);
      var person = whatsApp.person(number, "GB.fake" + number);
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      new TerminalPhone(whatsApp, person, out).chat(in);
    }
  }
}
