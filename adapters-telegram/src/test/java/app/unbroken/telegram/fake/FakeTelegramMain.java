package app.unbroken.telegram.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** The fake by itself, with its chat in the terminal: a server can be tried without a token. */
public final class FakeTelegramMain {
  private static final String USAGE =
      """
      fake-telegram [--port 8081] [--lang en] [--rate] [--webhook HOST=http://127.0.0.1:8080]

      --webhook  the name in the server's PUBLIC_URL, and where that server really is
      --rate     be as impatient as the real one: 28 messages a second, one for each chat\
      """;

  private FakeTelegramMain() {}

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var port = 8081;
    var language = "en";
    var rate = false;
    var webhook = new String[0];
    for (var i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--port" -> port = Integer.parseInt(arguments[++i]);
        case "--lang" -> language = arguments[++i];
        case "--rate" -> rate = true;
        case "--webhook" -> webhook = arguments[++i].split("=", 2);
        default -> {
          out.println(USAGE);
          return;
        }
      }
    }
    try (var telegram = FakeTelegram.start(InstantSource.system(), port)) {
      if (webhook.length == 2) {
        telegram.leads(webhook[0], URI.create(webhook[1]));
      }
      if (rate) {
        telegram.bot().limitRate(28, 5);
      }
      out.println("A Bot API is at " + telegram.url() + ". Beside it, start the server:");
      out.println();
      out.println(
          ("  TELEGRAM_API_URL=%s TELEGRAM_BOT_TOKEN=%s ./unbroken serve")
              .formatted(telegram.url(), FakeTelegram.TOKEN));
      out.println();
      out.println(TerminalChat.HELP);
      chat(telegram, language, out);
    }
  }

  private static void chat(FakeTelegram telegram, String language, PrintStream out)
      throws IOException {
    var person = telegram.person(1001).isCalled("You").speaks(language);
    var chat = new TerminalChat(person, out);
    telegram.bot().onShown((to, message) -> chat.shown(message));
    telegram.bot().onNodded(chat::nodded);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null && chat.line(line); ) {
      line = in.readLine();
    }
  }
}
