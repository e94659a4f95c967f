package app.unbroken.conversation.answer;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Text;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.dialogue.LinkDialogue;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.screen.LinkScreen;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Place;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.conversation.tap.Verdict;
import app.unbroken.linking.Account;
import app.unbroken.linking.LinkId;
import app.unbroken.linking.LinkOutcome;
import app.unbroken.linking.LinkOutcome.Side;
import app.unbroken.user.Identity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Says what became of an errand, here and to the other side. */
final class Linking {
  private Linking() {}

  static Answer answer(Exchange exchange, LinkOutcome outcome) {
    leaveQuestion(exchange);
    var reader = exchange.reader();
    return switch (outcome) {
      case LinkOutcome.Made made -> made(exchange, made);
      case LinkOutcome.Shown(var link, var account) ->
          Talks.begin(exchange, new LinkDialogue.AskedConsent(link, account));
      case LinkOutcome.Asked asked -> asked(exchange, asked);
      case LinkOutcome.StillAsked ignored -> Say.line(exchange, "link.asked.still");
      case LinkOutcome.OutOfReach ignored -> Say.line(exchange, "link.out.of.reach");
      case LinkOutcome.Refused(var toldAt) -> {
        tell(exchange, toldAt, "link.refused.elsewhere");
        yield Say.line(exchange, "link.refused");
      }
      case LinkOutcome.NothingAsked ignored -> Say.line(exchange, "link.not.asked");
      case LinkOutcome.Joined joined -> joined(exchange, joined);
      case LinkOutcome.JoinedAlready(var link) ->
          Say.line(exchange, reader.write("link.joined.already"), back(reader, link));
      case LinkOutcome.Parted(var everywhere) -> {
        tell(exchange, everywhere, "link.parted.elsewhere");
        yield Say.today(exchange, reader.write("link.parted"));
      }
      case LinkOutcome.Left(var messengers, var toldAt) -> {
        tell(exchange, toldAt, "link.left.elsewhere");
        yield Say.line(exchange, "link.left", LinkScreen.names(reader, messengers));
      }
      case LinkOutcome.NoSuchCode ignored -> again(exchange, reader.write("link.code.wrong"));
      case LinkOutcome.OwnCode ignored -> Say.line(exchange, "link.code.own");
      case LinkOutcome.SameMessenger(var messenger) ->
          Say.line(exchange, "link.same", LinkScreen.names(reader, List.of(messenger)));
      case LinkOutcome.TooManyTries(var until) ->
          Say.line(exchange, "link.tries", reader.moment(until));
      case LinkOutcome.Leaving ignored -> Say.line(exchange, "link.leaving");
      case LinkOutcome.TooLateToPart ignored -> Say.line(exchange, "link.part.late");
      case LinkOutcome.NothingToPart ignored -> Say.line(exchange, "link.part.nothing");
      case LinkOutcome.NotHere ignored -> Answer.show(LinkScreen.of(reader));
    };
  }

  /** Its answer has just been given, on one of the sides. */
  private static void leaveQuestion(Exchange exchange) {
    var open = exchange.strands().open();
    exchange.remember(
        open != null && open.state() instanceof LinkDialogue
            ? exchange.strands().closed()
            : exchange.strands().left());
  }

  private static Answer made(Exchange exchange, LinkOutcome.Made made) {
    var linked = EnumSet.noneOf(Messenger.class);
    exchange.journal().identities().stream()
        .map(Identity::address)
        .forEach(at -> linked.add(at.messenger()));
    return Answer.show(
        LinkScreen.code(
            exchange.reader(), made, exchange.doors(), linked, exchange.here().messenger()));
  }

  private static Answer again(Exchange exchange, Text text) {
    var reader = exchange.reader();
    return Say.line(
        exchange, text, reader.choice("link.code.have", new Tap.Begin(Beginning.LINK_CODE)));
  }

  /** The second side has seen whom it joins; now the first side does. */
  private static Answer asked(Exchange exchange, LinkOutcome.Asked asked) {
    exchange.tell(
        asked.first().user(),
        asked.first().at(),
        reader ->
            reader
                .screen(said(reader, "link.consent.first", asked.second()), Place.TODAY, 0)
                .action(
                    consent(reader, "link.consent.yes", asked.link(), Verdict.YES),
                    consent(reader, "link.consent.no", asked.link(), Verdict.NO))
                .ways(reader.menu()));
    var reader = exchange.reader();
    return Say.line(exchange, said(reader, "link.asked", asked.starter()));
  }

  private static Choice consent(Reader reader, String key, LinkId link, Verdict verdict) {
    return reader.choice(key, new Tap.Consent(link, verdict));
  }

  private static Answer joined(Exchange exchange, LinkOutcome.Joined joined) {
    for (var at : joined.toldAt()) {
      exchange.tell(
          exchange.journal().user(),
          at,
          reader ->
              reader
                  .screen(said(reader, "link.joined.elsewhere", joined.starter()), Place.TODAY, 0)
                  .action(back(reader, joined.link()), reader.today("button.today"))
                  .ways(reader.menu()));
    }
    var reader = exchange.reader();
    var choices = new ArrayList<Choice>();
    for (var same : joined.namesakes()) {
      choices.add(
          reader.choice("link.unite", new Tap.Unite(same.one(), same.other()), same.name()));
    }
    choices.add(back(reader, joined.link()));
    var text = said(reader, "link.joined", joined.second());
    if (!joined.namesakes().isEmpty()) {
      text = text.line().and(reader.write("link.namesakes"));
    }
    return Say.line(exchange, text, choices.toArray(Choice[]::new));
  }

  private static Text said(Reader reader, String key, Account account) {
    return reader.write(key, LinkScreen.account(reader, account));
  }

  private static Choice back(Reader reader, LinkId link) {
    return reader.choice("button.undo", new Tap.Part(link));
  }

  private static void tell(Exchange exchange, List<Side> sides, String key) {
    for (var side : sides) {
      if (!side.at().equals(exchange.here())) {
        exchange.tell(
            side.user(),
            side.at(),
            reader ->
                reader
                    .screen(reader.write(key), Place.TODAY, 0)
                    .action(reader.today("button.today"))
                    .ways(reader.menu()));
      }
    }
  }
}
