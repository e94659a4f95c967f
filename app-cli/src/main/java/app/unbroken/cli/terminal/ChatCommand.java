package app.unbroken.cli.terminal;

import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.chat.Sender;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.Reception;
import app.unbroken.profile.ChangeProfile.Wish;
import app.unbroken.user.Language;
import app.unbroken.user.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bot in the terminal. */
@Command(
    name = "chat",
    description = {
      "Talks to the bot in this terminal.",
      "Each line is a message; #1 taps button 1 of the newest card; :help says more."
    })
public final class ChatCommand implements Callable<Integer> {
  private final Surroundings around;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      converter = Options.Names.class,
      description = "Who is talking; each name is a person of its own.")
  private String user = "";

  @Option(
      names = "--lang",
      paramLabel = "en|ru",
      converter = Options.Languages.class,
      completionCandidates = Options.Languages.class,
      description = "The language to speak; that of the environment for somebody new.")
  private @Nullable Language language;

  @Option(
      names = "--zone",
      paramLabel = "ID",
      converter = Options.Zones.class,
      description = "Where they are, such as Europe/Berlin.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      converter = Options.Instants.class,
      description = "Starts the clock there and lets it stand still, for demos and tests.")
  private @Nullable Instant now;

  public ChatCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws IOException {
    var clock = new SteeredClock(around.clock(), now);
    try (var store = Store.openMigrated(around, clock);
        var console = console()) {
      var reminded = new Reminded(store.people(), store.journals(), key(), clock.instant());
      var leaving = new Leaving(reminded, store, key(), clock);
      leaving.forget();
      introduce(store);
      var reception =
          new Reception(
              new Conversation(store.ports().ids()),
              store.people(),
              store.journals(),
              store.conversations(),
              store.links(),
              store.postbox());
      new Chat(reception, leaving, WorkspaceId.DEFAULT, sender(), clock, console, around.folder())
          .run();
    }
    return 0;
  }

  private Console console() throws IOException {
    return around.terminal()
        ? new EditableConsole()
        : Console.piped(around.input(), around.output());
  }

  /** Tells the bot beforehand what the command line says about the person. */
  private void introduce(Store store) {
    if (language == null && zone == null) {
      return;
    }
    var address = new ChatAddress(Messenger.TERMINAL, Chat.BOT, key());
    var person = store.tracker().arrive(WorkspaceId.DEFAULT, address, sender()).user();
    var profile = store.tracker().profile(person);
    if (language != null) {
      profile.change(new Wish.Speak(language));
    }
    if (zone != null) {
      profile.change(new Wish.Zone(zone.getId()));
    }
  }

  private Sender sender() {
    return new Sender(List.of(key()), user, language(), "");
  }

  private String key() {
    return user.isEmpty() ? "me" : user;
  }

  /** A story told at a given time is the same on every machine, so it does not ask this one. */
  private String language() {
    if (language != null || now != null) {
      return language == null ? Language.ENGLISH.tag() : language.tag();
    }
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> around.environment().getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("")
        .split("[.@]", 2)[0];
  }
}
