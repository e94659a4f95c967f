package app.unbroken.conversation.memory;

import app.unbroken.conversation.StoredDialogue;
import app.unbroken.conversation.dialogue.Station;
import app.unbroken.conversation.tap.DialogueId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The written form of {@link Strands}. */
public final class Memory {
  /** The name under which a draft is kept while nothing is open. */
  private static final String DRAFT_ALONE = "draft";

  private static final int FORM = 1;
  private static final String DRAFT = "draft";

  private Memory() {}

  /** Null where there is nothing to remember. */
  public static @Nullable StoredDialogue write(Strands strands) {
    var open = strands.open();
    var kept = strands.kept();
    if (open == null && kept == null) {
      return null;
    }
    var fields = Fields.empty();
    if (open != null) {
      write(open, fields);
    }
    if (kept != null) {
      write(kept, fields.below(DRAFT));
    }
    return open == null
        ? new StoredDialogue(DRAFT_ALONE, FORM, fields.all())
        : new StoredDialogue(open.state().station().stored(), FORM, fields.all());
  }

  /** Empty where anything about it cannot be read; what has waited too long is left out. */
  public static Optional<Strands> read(@Nullable StoredDialogue stored, Instant now) {
    if (stored == null) {
      return Optional.of(Strands.NONE);
    }
    try {
      if (stored.version() != FORM) {
        return Optional.empty();
      }
      var fields = Fields.of(stored.fields());
      var open = stored.name().equals(DRAFT_ALONE) ? null : read(fields);
      var draft = fields.below(DRAFT);
      var kept = draft.has("id") ? read(draft) : null;
      return Optional.of(new Strands(open, kept).at(now));
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | NoSuchElementException
        | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static void write(Strand strand, Fields to) {
    var station = strand.state().station();
    to.put("station", station.stored());
    to.put("version", Integer.toString(station.version()));
    to.put("id", strand.id().value().toString());
    to.put("touched", strand.touched().toString());
    DialogueFields.write(strand.state(), to);
  }

  private static Strand read(Fields from) {
    var station = Station.kept(from.get("station"), from.number("version")).orElseThrow();
    return new Strand(
        new DialogueId(UUID.fromString(from.get("id"))),
        Instant.parse(from.get("touched")),
        DialogueFields.read(station, from));
  }
}
