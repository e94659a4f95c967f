package app.unbroken.cli.terminal;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Incoming;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.chat.Received;
import app.unbroken.chat.Sender;
import app.unbroken.chat.Typed;
import app.unbroken.cli.process.Complaint;
import app.unbroken.delivery.Reception;
import app.unbroken.user.WorkspaceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One person talking to the bot, line by line, until they leave. */
public final class Chat {
  public static final BotId BOT = new BotId("terminal");

  private static final String HINT =
      "Say /start to begin. #1 taps button 1, :help says more, Ctrl-D leaves.\n\n";

  private static final String HELP =
      """
      To the bot: any line, a /command, or #1 to tap button 1 of the newest card.
      To this terminal: :sleep PT8H lets time pass, :location LAT LON shares a place, :quit leaves.

      """;

  private final Reception reception;
  private final Unasked unasked;
  private final WorkspaceId workspace;
  private final Sender sender;
  private final SteeredClock clock;
  private final Console console;
  private final Board board;
  private final String visit;
  private int spoken;

  public Chat(
      Reception reception,
      Unasked unasked,
      WorkspaceId workspace,
      Sender sender,
      SteeredClock clock,
      Console console,
      Path folder) {
    this.reception = reception;
    this.unasked = unasked;
    this.workspace = workspace;
    this.sender = sender;
    this.clock = clock;
    this.console = console;
    this.board = new Board(console.isInteractive() ? Paint.COLOURED : Paint.PLAIN, folder);
    this.visit = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX);
  }

  public void run() {
    aside(HINT);
    var listening = Listening.to(this, console);
    try {
      for (var typed = console.read(); typed != null; typed = console.read()) {
        if (!answered(Line.read(typed))) {
          return;
        }
      }
    } finally {
      listening.stop();
    }
  }

  /** Says what has its time by now. */
  synchronized void listen() {
    show(unasked.due(clock.instant()));
  }

  /** A person is told what failed and may go on; a pipe has nobody to tell, so it ends there. */
  private boolean answered(Line line) {
    try {
      return answer(line);
    } catch (RuntimeException failed) {
      if (!console.isInteractive()) {
        throw failed;
      }
      console.print("That did not work and is not saved: " + Complaint.lineOf(failed) + "\n\n");
      return true;
    }
  }

  /** False when the person leaves. */
  private synchronized boolean answer(Line line) {
    switch (line) {
      case Line.Message(var text) -> hand(message(Typed.clean(text)), null);
      case Line.Tap(var number) -> tap(number);
      case Line.Location(var latitude, var longitude) ->
          hand(new Incoming.Located(latitude, longitude), null);
      case Line.Sleep(var howLong) -> sleep(howLong);
      case Line.Help ignored -> console.print(HELP);
      case Line.Wrong(var advice) -> console.print("The terminal knows " + advice + "\n\n");
      case Line.Blank ignored -> {}
      case Line.Quit ignored -> {
        return false;
      }
    }
    return true;
  }

  private void tap(int number) {
    var button = board.button(number);
    if (button.isPresent()) {
      hand(new Incoming.Tapped(button.get().data(), ""), board.newest());
    } else {
      console.print(
          "The newest card has " + board.buttons() + " buttons, so no #" + number + "\n\n");
    }
  }

  /** Time passes from one due moment to the next, so that each is met when it comes. */
  private void sleep(Duration howLong) {
    var now = clock.instant();
    var end = now.plus(howLong);
    for (var next = unasked.next(now, end);
        next.isPresent() && next.get().isAfter(now);
        next = unasked.next(now, end)) {
      now = next.get();
      clock.turnTo(now);
      listen();
    }
    clock.turnTo(end);
    listen();
    aside("It is %s now, in UTC.\n\n".formatted(clock.instant().truncatedTo(ChronoUnit.MINUTES)));
  }

  /** For a person; a transcript holds what the bot says, and nothing about the terminal. */
  private void aside(String words) {
    if (console.isInteractive()) {
      console.print(words);
    }
  }

  private void hand(Incoming what, @Nullable MessageId about) {
    spoken++;
    var now = clock.instant();
    var received = new Received(visit + "-" + spoken, address(), sender, what, about, now);
    show(reception.receive(workspace, received, now));
  }

  private void show(List<Outgoing> all) {
    all.forEach(said -> console.print(board.show(said)));
  }

  private ChatAddress address() {
    return new ChatAddress(Messenger.TERMINAL, BOT, sender.keys().getFirst());
  }

  private static Incoming message(String text) {
    if (!text.startsWith("/") || text.length() == 1) {
      return new Incoming.Said(text);
    }
    var words = text.substring(1).split("\\s+", 2);
    return new Incoming.Commanded(
        words[0].toLowerCase(Locale.ROOT), words.length == 2 ? words[1] : "");
  }
}
