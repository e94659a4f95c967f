package app.unbroken.cli.process;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether input and output of this process are both a terminal. */
final class Terminals {
  private Terminals() {}

  @SuppressWarnings("SystemConsoleNull") // it is null on Java 21, which may run this
  static boolean isOne() {
    var console = System.console();
    return console != null && isTerminal(console);
  }

  /** Until Java 21 a console was always a terminal; since 22 it has to be asked. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException old) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
