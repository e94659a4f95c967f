package app.unbroken.cli.admin;

import app.unbroken.cli.process.CommandGroup;
import app.unbroken.cli.process.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The groups of administration and what is in them. */
public final class AdminCommands {
  private AdminCommands() {}

  public static CommandLine users(Surroundings around) {
    return new CommandLine(new Users())
        .addSubcommand(new UsersList(around))
        .addSubcommand(new UsersShow(around))
        .addSubcommand(new UsersExport(around))
        .addSubcommand(new UsersErase(around))
        .addSubcommand(new UsersErased(around));
  }

  public static CommandLine habits(Surroundings around) {
    return new CommandLine(new Habits())
        .addSubcommand(new HabitsList(around))
        .addSubcommand(new HabitsShow(around));
  }

  public static CommandLine stats(Surroundings around) {
    return new CommandLine(new Stats(around));
  }

  public static CommandLine audit(Surroundings around) {
    return new CommandLine(new Audit()).addSubcommand(new AuditList(around));
  }

  @Command(name = "users", description = "Who is here, and what is kept about them.")
  private static final class Users extends CommandGroup {}

  @Command(name = "habits", description = "What somebody wants to do, and how it goes.")
  private static final class Habits extends CommandGroup {}

  @Command(name = "audit", description = "Who changed what.")
  private static final class Audit extends CommandGroup {}
}
