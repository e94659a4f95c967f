package app.unbroken.telegram;

import java.util.regex.Pattern;

/** The key to one bot, as BotFather gives it. Never printed. */
public record BotToken(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,18}:[A-Za-z0-9_-]{1,128}");

  public BotToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a bot token looks like 123456:ABC-DEF_ghi");
    }
  }

  /** The bot's own user id, which is no secret. */
  public long botId() {
    return Long.parseLong(value.substring(0, value.indexOf(':')));
  }

  @Override
  public String toString() {
    return "BotToken[" + botId() + "]";
  }
}
