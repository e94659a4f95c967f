package app.unbroken.postgres;

import app.unbroken.chat.BotId;
import app.unbroken.conversation.DialogueCopies;
import app.unbroken.conversation.ViewCopies;
import app.unbroken.delivery.Unavailable;
import app.unbroken.delivery.intake.Cause;
import app.unbroken.delivery.intake.Clerk;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Desk;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Receipt;
import app.unbroken.delivery.outbox.Handover;
import app.unbroken.linking.Linker;
import app.unbroken.user.Ids;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a group in one transaction of four statements and a commit: who is there (and lock them),
 * their books, what was decided, what it leaves behind. That an update was here before is rare and
 * noticed at the end only; then everything is done again without it.
 */
public final class PostgresDesk implements Desk {
  private static final Logger log = LoggerFactory.getLogger(PostgresDesk.class);
  private static final int REPEATS = 5;

  private final Availability database;
  private final Ids ids;
  private final Copies copies;
  private final Linker linker;
  private final Handover courier;

  /** An update by its name. */
  record Update(BotId bot, String id) {
    static Update of(Parcel parcel) {
      return new Update(parcel.bot(), parcel.received().updateId());
    }
  }

  /**
   * What is asked before the database, and written as well; null for none.
   *
   * @param dialogues that are open
   * @param views pages that were shown already
   */
  public record Copies(@Nullable DialogueCopies dialogues, @Nullable ViewCopies views) {
    public static final Copies NONE = new Copies(null, null);
  }

  public PostgresDesk(Database database, Ids ids) {
    this(database, ids, Copies.NONE);
  }

  public PostgresDesk(Database database, Ids ids, Copies copies) {
    this(database, ids, copies, Handover.NOBODY);
  }

  /**
   * @param courier of this process
   */
  public PostgresDesk(Database database, Ids ids, Copies copies, Handover courier) {
    this.courier = courier;
    this.database = new Availability(database);
    this.ids = ids;
    this.copies = copies;
    linker = new Linker(ids, new SecureRandom());
  }

  @Override
  public List<Receipt> serve(List<Parcel> parcels, Clerk clerk, Instant now) {
    var updates = new LinkedHashMap<Update, Parcel>();
    parcels.forEach(parcel -> updates.putIfAbsent(Update.of(parcel), parcel));
    var receipts = new HashMap<Update, Receipt>();
    updates.values().stream()
        .collect(Collectors.groupingBy(Parcel::workspace))
        .forEach((workspace, group) ->
            receipts.putAll(
                serve(new Group(workspace, clerk, ids, now, copies, linker, courier), group)));
    var told = new HashSet<Update>();
    return parcels.stream()
        .map(Update::of)
        .map(update -> told.add(update) ? receipts.get(update) : new Receipt.SeenBefore())
        .toList();
  }

  private Map<Update, Receipt> serve(Group group, List<Parcel> parcels) {
    try {
      var receipts = transaction(group, "serve a group", handle -> group.serve(handle, parcels));
      group.remember();
      return receipts;
    } catch (Unavailable away) {
      throw away;
    } catch (Sittings.ErrandFirst first) {
      return inHalves(group, parcels);
    } catch (RuntimeException broken) {
      if (parcels.size() == 1) {
        return Map.of(Update.of(parcels.getFirst()), bury(group, parcels.getFirst(), broken));
      }
      log.warn("A group of {} is served in halves: {}", parcels.size(), broken.getMessage());
      return inHalves(group, parcels);
    }
  }

  /** Somebody in the group is in the way of the others, and is alone after a few more attempts. */
  private Map<Update, Receipt> inHalves(Group group, List<Parcel> parcels) {
    var receipts = new HashMap<Update, Receipt>();
    var middle = (parcels.size() + 1) / 2;
    for (var half : List.of(parcels.subList(0, middle), parcels.subList(middle, parcels.size()))) {
      if (!half.isEmpty()) {
        receipts.putAll(serve(group, half));
        group.lockFirst(Set.of());
      }
    }
    return receipts;
  }

  private Receipt bury(Group group, Parcel parcel, Exception broken) {
    var name = parcel.operation().value();
    log.error("{} is buried: {}", name, broken.getMessage());
    var cause = Cause.of(broken);
    try {
      return transaction(group, "bury an update", handle -> group.bury(handle, parcel, cause));
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException brokenToo) {
      log.error("{} is buried without its person: {}", name, brokenToo.getMessage());
      return transaction(group, "bury it alone", handle -> group.setAside(handle, parcel, cause));
    }
  }

  @Override
  public Receipt replay(DeadLetterId letter, Parcel parcel, Clerk clerk, Instant now) {
    var group = new Group(parcel.workspace(), clerk, ids, now, copies, linker, courier);
    return transaction(
        group, "replay a dead letter", handle -> group.replay(handle, letter, parcel));
  }

  /** Again, if somebody else took in the same update, or made the same person, in the meantime. */
  private <T> T transaction(Group group, String what, Function<Handle, T> work) {
    for (var repeat = 1; ; repeat++) {
      try {
        return attempt(group, what, work);
      } catch (Group.SeenMeanwhile seen) {
        if (repeat == REPEATS) {
          throw new Unavailable("an update keeps coming", seen);
        }
      } catch (PostgresLinkBook.Wanted wanted) {
        if (repeat == REPEATS) {
          throw new Unavailable("the people of a link keep changing", wanted);
        }
        group.lockFirst(wanted.people());
      } catch (StoreException failed) {
        if (repeat == REPEATS || !SqlState.isTaken(failed)) {
          throw failed;
        }
      }
    }
  }

  private <T> T attempt(Group group, String what, Function<Handle, T> work) {
    var departures = group.departures();
    try {
      var done =
          database.transaction(
              what,
              handle -> {
                departures.close(); // of an attempt that collided
                return work.apply(handle);
              });
      departures.committed();
      return done;
    } catch (Unavailable away) {
      departures.inDoubt();
      throw away;
    } finally {
      departures.close();
    }
  }
}
