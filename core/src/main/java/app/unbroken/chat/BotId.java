package app.unbroken.chat;

import java.util.regex.Pattern;

/** The opaque name of one messenger account of a workspace; safe in a path and in a log line. */
public record BotId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

  public BotId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a bot's id is 1-40 of a-z 0-9 -: " + value);
    }
  }
}
