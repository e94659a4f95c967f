package app.unbroken.cli.bots;

import app.unbroken.chat.BotId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a bot. */
public final class BotIds implements ITypeConverter<BotId> {
  @Override
  public BotId convert(String typed) {
    try {
      return new BotId(typed);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("a bot's name is 1 to 40 of a-z, 0-9 and -");
    }
  }
}
