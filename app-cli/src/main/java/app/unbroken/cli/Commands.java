package app.unbroken.cli;

import app.unbroken.cli.admin.AdminCommands;
import app.unbroken.cli.bots.BotCommands;
import app.unbroken.cli.carry.ImportCommands;
import app.unbroken.cli.completion.CompletionCommand;
import app.unbroken.cli.doctor.DoctorCommand;
import app.unbroken.cli.letters.LetterCommands;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.serve.ServeCommand;
import app.unbroken.cli.store.MigrateCommand;
import app.unbroken.cli.terminal.ChatCommand;
import app.unbroken.cli.whatsapp.WhatsAppCommands;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Every command there is, in the order of the help. */
final class Commands {
  private Commands() {}

  private static Map<String, Supplier<CommandLine>> all(Surroundings around) {
    var all = new LinkedHashMap<String, Supplier<CommandLine>>();
    all.put("chat", () -> new CommandLine(new ChatCommand(around)));
    all.put("serve", () -> new CommandLine(new ServeCommand(around)));
    all.put("migrate", () -> new CommandLine(new MigrateCommand(around)));
    all.put("doctor", () -> new CommandLine(new DoctorCommand(around)));
    all.put("users", () -> AdminCommands.users(around));
    all.put("habits", () -> AdminCommands.habits(around));
    all.put("stats", () -> AdminCommands.stats(around));
    all.put("outbox", () -> LetterCommands.outbox(around));
    all.put("dead", () -> LetterCommands.dead(around));
    all.put("bots", () -> BotCommands.bots(around));
    all.put("telegram", () -> BotCommands.telegram(around));
    all.put("whatsapp", () -> WhatsAppCommands.whatsApp(around));
    all.put("audit", () -> AdminCommands.audit(around));
    all.put("import", () -> ImportCommands.all(around));
    all.put("completion", () -> new CommandLine(new CompletionCommand(around)));
    return all;
  }

  /**
   * The command line for some arguments. Where the first one names a command, no other is made:
   * reading the annotations of all of them takes longer than most commands do. Completion is about
   * all of them.
   */
  static CommandLine wire(Surroundings around, String... arguments) {
    var all = all(around);
    var first = arguments.length == 0 ? "" : arguments[0];
    if (all.containsKey(first) && !first.equals("completion")) {
      all.keySet().retainAll(java.util.Set.of(first));
    }
    var root = new CommandLine(new RootCommand());
    all.forEach((name, command) -> root.addSubcommand(name, command.get()));
    return root;
  }
}
