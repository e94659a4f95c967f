package app.unbroken.whatsapp;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A template as Meta keeps it: one name in one language.
 *
 * @param status in Meta's words; only {@code APPROVED} may be sent
 * @param category what a message of it is billed as
 * @param ttlSeconds how long Meta tries to deliver a message of it, 0 for 30 days
 * @param rejected why it was turned down, empty where it was not
 */
public record Template(
    String id,
    String name,
    String language,
    String status,
    String category,
    String body,
    List<String> buttons,
    int ttlSeconds,
    String rejected) {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  public Template {
    buttons = List.copyOf(buttons);
  }

  /** The names of the places to be filled in, in order; numbers for most. */
  public List<String> parameters() {
    return PARAMETER.matcher(body).results().map(found -> found.group(1)).distinct().toList();
  }

  public boolean isApproved() {
    return status.equals("APPROVED");
  }

  /** Anything else costs more, and may not be worth as short a time as a reminder is. */
  public boolean isUtility() {
    return category.equalsIgnoreCase(WantedTemplate.CATEGORY);
  }

  /** Meta takes changes of these alone. */
  boolean isEditable() {
    return isApproved() || status.equals("REJECTED") || status.equals("PAUSED");
  }
}
