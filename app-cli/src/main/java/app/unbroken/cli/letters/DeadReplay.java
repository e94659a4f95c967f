package app.unbroken.cli.letters;

import app.unbroken.chat.Messenger;
import app.unbroken.cli.admin.AdminCommand;
import app.unbroken.cli.admin.Consent;
import app.unbroken.cli.process.Refusal;
import app.unbroken.cli.process.Surroundings;
import app.unbroken.cli.store.Store;
import app.unbroken.conversation.Conversation;
import app.unbroken.delivery.Bot;
import app.unbroken.delivery.intake.ConversationClerk;
import app.unbroken.delivery.intake.DeadLetter;
import app.unbroken.delivery.intake.DeadLetterId;
import app.unbroken.delivery.intake.Parcel;
import app.unbroken.delivery.intake.Receipt;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Decides updates after all. */
@Command(
    name = "replay",
    description = {
      "Decides updates after all, each once however often it is asked for.",
      "The answers leave through the server."
    })
final class DeadReplay extends AdminCommand {
  @Parameters(
      paramLabel = "ID",
      arity = "1..100",
      converter = DeadLetterView.Name.class,
      description = "Which, up to 100.")
  private List<DeadLetterId> letters = List.of();

  @Mixin private Consent consent = new Consent();

  DeadReplay(Surroundings around) {
    super(around);
  }

  /** The answer in JSON. */
  record View(List<Each> replayed) {}

  /** What became of one. */
  record Each(String id, String outcome) {}

  @Override
  protected void run(Store store) {
    var found = letters.stream().map(id -> DeadLetterView.found(store, workspace(), id)).toList();
    consent.orRefuse(around(), "%d updates will be decided now.".formatted(found.size()));
    var outcomes = new ArrayList<Each>();
    for (var letter : found) {
      outcomes.add(new Each(letter.id().value(), replay(store, letter)));
    }
    var words = new StringBuilder();
    outcomes.forEach(each -> words.append("%s: %s\n".formatted(each.id(), each.outcome())));
    answer(new View(outcomes), words);
    if (outcomes.stream().anyMatch(each -> each.outcome().equals(BROKE))) {
      throw Refusal.failed("not every update could be decided (see `unbroken dead show`)");
    }
  }

  private static final String BROKE = "broke again";

  private String replay(Store store, DeadLetter letter) {
    return switch (Replayed.of(letter, messenger(store, letter), store.ports().clock())) {
      case Replayed.Update(var received) -> {
        audit(store, letter);
        yield decided(store, letter, new Parcel(workspace(), received, letter.raw()));
      }
      case Replayed.Told(var report) -> {
        audit(store, letter);
        store.backstage().reports().take(letter.bot(), List.of(report));
        store.backstage().deadLetters().drop(letter.id());
        yield "counted";
      }
      case Replayed.Unread() ->
          throw Refusal.failed("%s cannot be read by this version".formatted(letter.id().value()));
    };
  }

  private void audit(Store store, DeadLetter letter) {
    var act = Consent.Act.DEAD_LETTER_REPLAY;
    store.audit().append(consent.line(store, around(), workspace(), act, letter.id().value()));
  }

  private static String decided(Store store, DeadLetter letter, Parcel parcel) {
    var clerk = new ConversationClerk(new Conversation(store.ports().ids()));
    var now = store.ports().clock().instant();
    return switch (store.backstage().desk().replay(letter.id(), parcel, clerk, now)) {
      case Receipt.Handled() -> "decided";
      case Receipt.SeenBefore() -> "was decided before";
      case Receipt.Buried(var again) -> BROKE;
    };
  }

  private Messenger messenger(Store store, DeadLetter letter) {
    return store
        .backstage()
        .bots(around().settings())
        .find(letter.bot())
        .map(Bot::messenger)
        .orElseThrow(() ->
            Refusal.failed(
                "the bot %s is not here any more: `unbroken bots add` it first"
                    .formatted(letter.bot().value())));
  }
}
