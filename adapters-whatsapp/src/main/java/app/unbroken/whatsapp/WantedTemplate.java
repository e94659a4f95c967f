package app.unbroken.whatsapp;

import app.unbroken.conversation.Notice;
import app.unbroken.reminder.Round;
import app.unbroken.user.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A template as this product needs it.
 *
 * @param ttlSeconds after which a message that could not be delivered is not delivered any more
 */
public record WantedTemplate(
    String name,
    String language,
    String body,
    String example,
    List<String> buttons,
    int ttlSeconds) {
  /** Anything promotional in the words makes Meta bill it as marketing. */
  static final String CATEGORY = "UTILITY";

  /** A reminder that comes later than the round would send it is of no use. */
  private static final int WORTH_SECONDS = (int) Round.LATEST.toSeconds();

  public WantedTemplate {
    buttons = List.copyOf(buttons);
  }

  /** Both templates in each language. */
  public static List<WantedTemplate> all(String name) {
    var templates = new ReminderTemplate(name);
    var all = new ArrayList<WantedTemplate>();
    for (var language : Language.values()) {
      all.add(of(templates.name(), Notice.ofHabit(language)));
      all.add(of(templates.nameOfTheDay(), Notice.ofDay(language)));
    }
    return all;
  }

  private static WantedTemplate of(String name, Notice notice) {
    return new WantedTemplate(
        name,
        notice.language().tag(),
        notice.body(),
        notice.example(),
        notice.buttons(),
        WORTH_SECONDS);
  }

  /** What is to be done so that it is there. */
  public sealed interface Step {

    /** It is there, approved or not yet. */
    record Keep(Template known) implements Step {}

    record Create() implements Step {}

    /** It is there and says something else. */
    record Change(Template known) implements Step {}

    /** It should be changed, and Meta takes no changes of it now. */
    record Wait(Template known) implements Step {}
  }

  public Step against(Collection<Template> known) {
    return known.stream()
        .filter(each -> each.name().equals(name) && each.language().equals(language))
        .findFirst()
        .map(this::against)
        .orElseGet(Step.Create::new);
  }

  private Step against(Template known) {
    if (isLike(known)) {
      return new Step.Keep(known);
    }
    return known.isEditable() ? new Step.Change(known) : new Step.Wait(known);
  }

  private boolean isLike(Template known) {
    return known.body().equals(body)
        && known.buttons().equals(buttons)
        && (known.ttlSeconds() == ttlSeconds || !known.isUtility())
        && !known.status().equals("REJECTED");
  }
}
