package app.unbroken.conversation.answer;

import app.unbroken.chat.Text;
import app.unbroken.conversation.act.Beginnings;
import app.unbroken.conversation.act.DayActs;
import app.unbroken.conversation.act.HabitActs;
import app.unbroken.conversation.act.HabitChanges;
import app.unbroken.conversation.act.Preferences;
import app.unbroken.conversation.act.Rests;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.dialogue.ChangeHabitDialogue;
import app.unbroken.conversation.dialogue.Dialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.WelcomeDialogue;
import app.unbroken.conversation.dialogue.Wish;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.ErrandNeeded;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.prompt.WelcomePrompt;
import app.unbroken.conversation.question.CommonHabit;
import app.unbroken.conversation.question.Readings;
import app.unbroken.conversation.screen.QuickButton;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.Habit;
import app.unbroken.habit.HabitDraft;
import app.unbroken.habit.HabitId;
import app.unbroken.habit.HabitName;
import app.unbroken.habit.Unit;
import app.unbroken.linking.Errand;
import app.unbroken.planning.AddHabit;
import app.unbroken.profile.ChangeProfile;
import app.unbroken.profile.RequestErasure;
import app.unbroken.tracking.HowMuch;
import app.unbroken.user.PersonName;
import app.unbroken.user.QuietHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Grants what a dialogue wants to have done. */
final class Wishes {
  private Wishes() {}

  static Answer grant(Exchange exchange, Strand strand, Wish wish, Dialogue otherwise) {
    return switch (wish) {
      case Wish.Begin(var draft) -> begin(exchange, strand, draft, otherwise);
      case Wish.BeginCommon(var habit) -> beginCommon(exchange, strand, habit);
      case Wish.Start() -> closing(exchange, () -> started(exchange));
      case Wish.Change change -> change(exchange, strand, change, otherwise);
      case Wish.MoveStart(var habit, var day) ->
          closing(exchange, () -> HabitActs.moveStart(exchange, habit, day));
      case Wish.Log(var habit, var day, var amount) ->
          closing(exchange, () -> log(exchange, habit, day, new HowMuch.More(amount)));
      case Wish.Note(var habit, var day, var note) ->
          closing(
              exchange,
              () ->
                  DayActs.answer(
                      exchange, DayActs.note(exchange, habit, day, note), habit, day, Origin.CARD));
      case Wish.ShowDay(var habit, var day) ->
          closing(exchange, () -> Places.lookAtDay(exchange, habit, day));
      case Wish.Pause(var habit, var last) ->
          closing(exchange, () -> Rests.pause(exchange, habit, last));
      case Wish.Vacation(var last) ->
          closing(exchange, () -> Rests.vacation(exchange, exchange.today(), last));
      case Wish.Live(var zone, var welcoming) ->
          Whereabouts.live(exchange, strand, zone, welcoming);
      case Wish.LiveByUtc() -> Whereabouts.nowhere(exchange, strand);
      case Wish.ProposeNext(var habit) -> propose(exchange, strand, habit);
      case Wish.BeQuiet(var hours) ->
          closing(exchange, () -> Preferences.change(exchange, quiet(hours)));
      case Wish.BeCalled(var name) -> called(exchange, strand, name, otherwise);
      case Wish.BeForgotten() -> closing(exchange, () -> forgotten(exchange));
      case Wish.HandIn(var code) -> throw new ErrandNeeded(new Errand.Present(code));
      case Wish.Confirm(var link) -> throw new ErrandNeeded(new Errand.Confirm(link));
      case Wish.Read(var line, var reading) ->
          closing(exchange, () -> read(exchange, line, reading));
      case Wish.ReadAnew(var line) -> {
        exchange.remember(exchange.strands().left());
        yield Lines.answer(exchange, line);
      }
    };
  }

  private interface Granting {
    Answer answer();
  }

  /** The dialogue is over, whatever comes of its wish. */
  private static Answer closing(Exchange exchange, Granting granting) {
    exchange.remember(exchange.strands().closed());
    return granting.answer();
  }

  private static Answer begin(
      Exchange exchange, Strand strand, HabitDraft draft, Dialogue otherwise) {
    var id = new HabitId(strand.id().value());
    var outcome = Beginnings.add(exchange, id, draft);
    var text = Beginnings.words(exchange, outcome);
    return switch (outcome) {
      case AddHabit.Outcome.Added(var habit) ->
          closing(exchange, () -> begun(exchange, habit, text));
      case AddHabit.Outcome.AlreadyAdded(var same) ->
          closing(exchange, () -> Say.habit(exchange, same, text));
      case AddHabit.Outcome.NameTaken ignored -> stay(exchange, strand, otherwise, text);
      case AddHabit.Outcome.LimitReached ignored -> stay(exchange, strand, strand.state(), text);
    };
  }

  private static Answer begun(Exchange exchange, Habit habit, Text text) {
    var reader = exchange.reader();
    var journal = exchange.wholeDay();
    var actions = new ArrayList<Choice>();
    var standing = journal.standingOf(habit);
    if (standing.today().asks()) {
      var quick = QuickButton.of(reader, habit, standing, exchange.today(), Origin.LIST);
      if (quick != null) {
        actions.add(quick);
      }
    }
    actions.add(reader.undo(exchange.lastDeed()));
    if (reader.user().days().zoneKnown()) {
      return Say.line(exchange, text, actions.toArray(Choice[]::new));
    }
    actions.add(reader.choice("button.zone", new Tap.Begin(Beginning.ZONE)));
    var unsure = reader.write("today.zone.unknown", reader.localTime());
    return Say.line(exchange, text.line().and(unsure), actions.toArray(Choice[]::new));
  }

  private static Answer beginCommon(Exchange exchange, Strand strand, CommonHabit common) {
    var reader = exchange.reader();
    var name = new HabitName(reader.say("common." + common.code()));
    var unit = new Unit(common.isCounted() ? reader.say("common.unit." + common.code()) : "");
    var id = WelcomePrompt.idOf(strand.id().value(), common);
    var outcome = Beginnings.add(exchange, id, common.draft(name, unit));
    var picking =
        strand.state() instanceof WelcomeDialogue.Picking before
            ? before
            : new WelcomeDialogue.Picking(Set.of());
    var next = outcome instanceof AddHabit.Outcome.LimitReached ? picking : picking.with(common);
    return stay(exchange, strand, next, Beginnings.words(exchange, outcome));
  }

  private static Answer started(Exchange exchange) {
    var key = exchange.wholeDay().activeHabits().isEmpty() ? "welcome.without" : "welcome.started";
    return Answer.show(Say.todayScreen(exchange).after(exchange.reader().write(key)));
  }

  private static Answer change(
      Exchange exchange, Strand strand, Wish.Change change, Dialogue otherwise) {
    var outcome = HabitChanges.change(exchange, change.habit(), change.field(), change.changed());
    if (!outcome.granted()) {
      return stay(exchange, strand, otherwise, outcome.text());
    }
    var undo =
        outcome.deed() == null
            ? List.<Choice>of()
            : List.of(exchange.reader().undo(outcome.deed()));
    if (strand.state() instanceof ChangeHabitDialogue.Asked asked && asked.alone()) {
      var choices = undo.toArray(Choice[]::new);
      return closing(
          exchange, () -> Say.changed(exchange, change.habit(), outcome.text(), choices));
    }
    var menu = new ChangeHabitDialogue.Choosing(change.habit());
    return stay(exchange, strand, menu, outcome.text()).leads(undo);
  }

  private static Answer stay(Exchange exchange, Strand strand, Dialogue state, Text text) {
    var moved = strand.at(state, exchange.now());
    exchange.remember(exchange.strands().opening(moved));
    return Talks.ask(exchange, moved, text, 0);
  }

  /** The question stays; what was described waits beside it. */
  private static Answer propose(Exchange exchange, Strand strand, NewHabitDialogue habit) {
    exchange.keep(habit);
    var name = Text.bold(habit.draft().look().name().value());
    return Talks.ask(exchange, strand, exchange.reader().write("zone.first", name), 0);
  }

  private static Answer log(Exchange exchange, HabitId habit, LocalDate day, HowMuch howMuch) {
    var said = DayActs.record(exchange, habit, day, howMuch, Origin.DAY);
    return DayActs.answer(exchange, said, habit, day, Origin.LIST);
  }

  private static ChangeProfile.Wish quiet(QuietHours hours) {
    return switch (hours) {
      case QuietHours.Never ignored -> new ChangeProfile.Wish.NeverQuiet();
      case QuietHours.Between(var from, var until) ->
          new ChangeProfile.Wish.QuietBetween(from, until);
    };
  }

  private static Answer called(Exchange exchange, Strand strand, String name, Dialogue otherwise) {
    var before = exchange.deeds().size();
    var answer = Preferences.change(exchange, new ChangeProfile.Wish.Name(name));
    var tooLong = exchange.deeds().size() == before && PersonName.isTooLong(name);
    if (tooLong) {
      var text = Preferences.changed(exchange, new ChangeProfile.Wish.Name(name));
      return stay(exchange, strand, otherwise, text);
    }
    exchange.remember(exchange.strands().closed());
    return answer;
  }

  private static Answer forgotten(Exchange exchange) {
    RequestErasure.Outcome outcome = exchange.decide(RequestErasure::decide);
    var eraseAt =
        switch (outcome) {
          case RequestErasure.Outcome.Requested(var when) -> when;
          case RequestErasure.Outcome.AlreadyRequested(var when) -> when;
        };
    var reader = exchange.reader();
    return Say.line(
        exchange,
        reader.write("forget.requested", reader.moment(eraseAt)),
        reader.choice("button.stay", new Tap.Begin(Beginning.STAY)));
  }

  private static Answer read(Exchange exchange, String line, int reading) {
    var readings = Readings.of(line, exchange.scene());
    return reading < readings.size()
        ? Lines.answer(exchange, line, readings.get(reading))
        : Lines.answer(exchange, line);
  }
}
