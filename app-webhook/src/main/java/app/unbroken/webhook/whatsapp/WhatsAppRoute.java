package app.unbroken.webhook.whatsapp;

import app.unbroken.chat.BotId;
import app.unbroken.chat.MessageId;
import app.unbroken.delivery.courier.Report;
import app.unbroken.delivery.intake.Cause;
import app.unbroken.delivery.intake.DeadLetters;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Raw;
import app.unbroken.webhook.Intake;
import app.unbroken.webhook.http.Body;
import app.unbroken.webhook.http.Problem;
import app.unbroken.whatsapp.WhatsAppInbound.Item;
import app.unbroken.whatsapp.WhatsAppInbound.Reading;
import app.unbroken.whatsapp.WhatsAppSignature;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A batch of events of one app: signature over the bytes, then each item to where it belongs. */
public final class WhatsAppRoute implements Handler {
  public static final int MAX_BYTES = 4 << 20;

  private final WhatsAppBots bots;
  private final Intake intake;
  private final DeadLetters deadLetters;
  private final BiConsumer<BotId, List<Report>> reports;
  private final Function<Context, BotId> botOf;

  /**
   * @param reports hears what Meta tells about what was sent
   */
  public WhatsAppRoute(
      WhatsAppBots bots,
      Intake intake,
      DeadLetters deadLetters,
      BiConsumer<BotId, List<Report>> reports,
      Function<Context, BotId> botOf) {
    this.reports = reports;
    this.bots = bots;
    this.intake = intake;
    this.deadLetters = deadLetters;
    this.botOf = botOf;
  }

  @Override
  public void handle(Context context) {
    var line = bots.line(botOf.apply(context));
    var signature = context.header(WhatsAppSignature.HEADER);
    // A number that does not exist answers exactly like a signature that is wrong.
    if (line.isEmpty() || !WhatsAppSignature.isWellFormed(signature)) {
      refuse(context);
      return;
    }
    var body = Body.read(context, MAX_BYTES);
    if (!line.get().signature().matches(signature, body)) {
      refuse(context);
      return;
    }
    switch (bots.inbound(line.get()).read(body)) {
      case Reading.Batch(var items, var templates) -> {
        templates.forEach(news -> bots.heard(line.get(), news));
        take(items);
      }
      case Reading.Malformed(var why) -> Problem.malformed(why).answer(context);
    }
  }

  private static void refuse(Context context) {
    context.header("Connection", "close");
    Problem.unauthorized().answer(context);
  }

  private void take(List<Item> items) {
    var said = new ArrayList<Item.Arrived>();
    var told = new LinkedHashMap<BotId, List<Report>>();
    for (var item : items) {
      switch (item) {
        case Item.Arrived arrived -> said.add(arrived);
        case Item.Unreadable unreadable -> bury(unreadable);
        case Item.Reported(var bot, var report) ->
            told.computeIfAbsent(bot, key -> new ArrayList<>()).add(report);
      }
    }
    told.forEach(reports);
    hear(said);
  }

  /** In the order in which they were sent; nobody promises that of a batch. */
  private void hear(List<Item.Arrived> said) {
    said.sort(Comparator.comparing(each -> each.received().sentAt()));
    var parcels = new ArrayList<Parcel>();
    var newest = new LinkedHashMap<Parcel.Whose, Item.Arrived>();
    for (var each : said) {
      bots.line(each.bot())
          .ifPresent(line -> {
            var parcel = new Parcel(line.bot().workspace(), each.received(), new Raw(each.raw()));
            parcels.add(parcel);
            newest.put(parcel.whose(), each);
          });
    }
    if (!parcels.isEmpty()) {
      intake.takeAll(parcels);
      newest.values().forEach(this::seen);
    }
  }

  /** The newest of a person stands for those before it. */
  private void seen(Item.Arrived newest) {
    var message = new MessageId(newest.received().updateId());
    bots.line(newest.bot()).ifPresent(line -> line.sender().seen(message));
  }

  private void bury(Item.Unreadable unreadable) {
    bots.line(unreadable.bot())
        .ifPresent(line ->
            deadLetters.bury(
                line.bot().workspace(),
                unreadable.bot(),
                unreadable.id(),
                new Raw(unreadable.raw()),
                new Cause(unreadable.why(), "cannot be read")));
  }
}
