package app.unbroken.conversation.answer;

import app.unbroken.chat.Text;
import app.unbroken.conversation.act.DayActs;
import app.unbroken.conversation.act.HabitActs;
import app.unbroken.conversation.act.Preferences;
import app.unbroken.conversation.act.Rests;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.act.Snoozing;
import app.unbroken.conversation.act.Undoing;
import app.unbroken.conversation.dialogue.ChangeHabitDialogue;
import app.unbroken.conversation.dialogue.CheckInDialogue;
import app.unbroken.conversation.dialogue.HistoryDialogue;
import app.unbroken.conversation.dialogue.LinkDialogue;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.RestDialogue;
import app.unbroken.conversation.dialogue.SettingsDialogue;
import app.unbroken.conversation.dialogue.ZoneDialogue;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.ErrandNeeded;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.question.Field;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.DayBeginning;
import app.unbroken.conversation.tap.HabitBeginning;
import app.unbroken.conversation.tap.Origin;
import app.unbroken.conversation.tap.Setting;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.habit.HabitId;
import app.unbroken.linking.Errand;
import app.unbroken.profile.CancelErasure;
import app.unbroken.tracking.HowMuch;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Buttons. What one names is looked up among the person's own things; the rest is up to them. */
final class TapAnswers {
  private TapAnswers() {}

  /** A button as it came back, be it old, forged or somebody else's. */
  static Answer answer(Exchange exchange, String data) {
    var tap = Tap.read(data);
    if (tap.isPresent()) {
      return answer(exchange, tap.get());
    }
    var text = exchange.reader().write("tap.unknown");
    var open = exchange.strands().open();
    return open == null
        ? Answer.show(Say.todayScreen(exchange).after(text))
        : Talks.ask(exchange, open, text, 0);
  }

  static Answer answer(Exchange exchange, Tap tap) {
    return switch (tap) {
      case Tap.Open(var place, var page) -> {
        exchange.remember(exchange.strands().left());
        yield Places.open(exchange, place, page);
      }
      case Tap.Look(var habit, var view, var page) -> {
        exchange.remember(exchange.strands().left());
        yield Places.look(exchange, habit, view, page);
      }
      case Tap.LookAtDay(var habit, var day) -> {
        exchange.remember(exchange.strands().left());
        yield Places.lookAtDay(exchange, habit, day);
      }
      case Tap.ReviewDay(var day, var page) -> {
        exchange.remember(exchange.strands().left());
        yield Places.review(exchange, day, page);
      }
      case Tap.Complete(var habit, var day, var origin) ->
          record(exchange, habit, day, new HowMuch.Done(), origin);
      case Tap.Add(var habit, var day, var amount, var origin) ->
          record(exchange, habit, day, new HowMuch.More(amount), origin);
      case Tap.Skip(var habit, var day, var origin) ->
          DayActs.answer(exchange, DayActs.skip(exchange, habit, day, origin), habit, day, origin);
      case Tap.Clear(var habit, var day) ->
          DayActs.answer(exchange, DayActs.clear(exchange, habit, day), habit, day, Origin.DAY);
      case Tap.Later(var habit, var day) -> Snoozing.ask(exchange, habit, day);
      case Tap.Snooze(var habit, var day, var nap) -> Snoozing.snooze(exchange, habit, day, nap);
      case Tap.LaterAll(var day) -> Snoozing.askAll(exchange, day);
      case Tap.SnoozeAll(var day, var nap) -> Snoozing.snoozeAll(exchange, day, nap);
      case Tap.RemindAt(var habit, var minute) -> Snoozing.remindAt(exchange, habit, minute);
      case Tap.Undo(var action) -> Undoing.one(exchange, action);
      case Tap.Act(var habit, var act) -> HabitActs.act(exchange, habit, act);
      case Tap.MoveStart(var habit, var day) -> HabitActs.moveStart(exchange, habit, day);
      case Tap.AllDone(var day) -> DaysOver.allDone(exchange, day);
      case Tap.NothingDone(var day) -> DaysOver.nothingDone(exchange, day);
      case Tap.Unite(var stays, var goes) -> HabitActs.unite(exchange, stays, goes);
      case Tap.Consent(var link, var verdict) ->
          throw new ErrandNeeded(
              switch (verdict) {
                case YES -> new Errand.Join(link);
                case NO -> new Errand.Refuse(link);
              });
      case Tap.Part(var link) -> throw new ErrandNeeded(new Errand.Part(link));
      case Tap.Begin(var what) -> begin(exchange, what);
      case Tap.BeginWith(var habit, var what) -> beginWith(exchange, habit, what);
      case Tap.BeginOn(var habit, var day, var what) -> beginOn(exchange, habit, day, what);
      case Tap.Choose(var setting, var value) -> choose(exchange, setting, value);
      case Tap.Answer answer -> Talks.tapped(exchange, answer);
      case Tap.Turn turn -> Talks.turned(exchange, turn);
    };
  }

  private static Answer record(
      Exchange exchange, HabitId habit, LocalDate day, HowMuch howMuch, Origin origin) {
    var said = DayActs.record(exchange, habit, day, howMuch, origin);
    return DayActs.answer(exchange, said, habit, day, origin);
  }

  /** A language chosen in the middle of a question puts the same question in that language. */
  private static Answer choose(Exchange exchange, Setting setting, String value) {
    @Nullable Strand open = exchange.strands().open();
    if (setting == Setting.LANGUAGE && open != null) {
      var answer = Preferences.choose(exchange, setting, value);
      return exchange.strands().open() == null
          ? answer
          : Talks.ask(exchange, open, greeting(exchange, open), 0);
    }
    exchange.remember(exchange.strands().left());
    return Preferences.choose(exchange, setting, value);
  }

  /** Whoever was greeted in the wrong language is greeted in the right one. */
  private static Text greeting(Exchange exchange, Strand open) {
    return open.state() instanceof ZoneDialogue.Asked(var welcoming) && welcoming
        ? exchange.reader().write("welcome.short")
        : Text.empty();
  }

  private static Answer begin(Exchange exchange, Beginning what) {
    return switch (what) {
      case NEW -> Commands.begin(exchange);
      case NEW_FRESH -> {
        exchange.remember(exchange.strands().left().withoutDraft());
        yield Talks.begin(exchange, NewHabitDialogue.begin());
      }
      case CONTINUE -> resume(exchange);
      case DISCARD -> {
        exchange.remember(exchange.strands().left().withoutDraft());
        yield Answer.show(
            Say.todayScreen(exchange).after(exchange.reader().write("draft.discarded")));
      }
      case WELCOME -> Talks.begin(exchange, new ZoneDialogue.Asked(true));
      case ZONE -> Talks.begin(exchange, new ZoneDialogue.Asked(false));
      case QUIET_HOURS -> Talks.begin(exchange, new SettingsDialogue.AskedQuietHours());
      case NAME -> Talks.begin(exchange, new SettingsDialogue.AskedName());
      case VACATION -> {
        exchange.wholeDay();
        yield Talks.begin(exchange, new RestDialogue.AskedWhat());
      }
      case END_VACATION -> Rests.endVacation(exchange);
      case FORGET -> Commands.forget(exchange);
      case STAY -> stay(exchange);
      case LINK_CODE -> Talks.begin(exchange, new LinkDialogue.AskedCode());
      case UNLINK -> throw new ErrandNeeded(new Errand.Unlink());
    };
  }

  private static Answer resume(Exchange exchange) {
    var kept = exchange.strands().kept();
    if (kept == null) {
      return Talks.begin(exchange, NewHabitDialogue.begin());
    }
    exchange.remember(exchange.strands().left().opening(kept));
    return Talks.ask(exchange, kept, Text.empty(), 0);
  }

  private static Answer beginWith(Exchange exchange, HabitId habit, HabitBeginning what) {
    if (exchange.journal().habit(habit).isEmpty()) {
      exchange.wholeDay();
      return Say.missing(exchange);
    }
    return Talks.begin(
        exchange,
        switch (what) {
          case CHANGE -> new ChangeHabitDialogue.Choosing(habit);
          case GOAL -> new ChangeHabitDialogue.Asked(habit, Field.GOAL, true);
          case PAUSE -> new RestDialogue.AskedUntil(habit);
          case OLDER_DAY -> new HistoryDialogue.AskedDay(habit);
        });
  }

  private static Answer beginOn(
      Exchange exchange, HabitId habit, LocalDate day, DayBeginning what) {
    if (exchange.journal().habit(habit).isEmpty()) {
      exchange.wholeDay();
      return Say.missing(exchange);
    }
    return Talks.begin(
        exchange,
        switch (what) {
          case AMOUNT -> new CheckInDialogue.AskedAmount(habit, day);
          case NOTE -> new CheckInDialogue.AskedNote(habit, day);
        });
  }

  private static Answer stay(Exchange exchange) {
    CancelErasure.Outcome outcome = exchange.decide(CancelErasure::decide);
    var key =
        switch (outcome) {
          case CancelErasure.Outcome.Staying ignored -> "forget.staying";
          case CancelErasure.Outcome.WasNotRequested ignored -> "forget.not.requested";
        };
    return Say.today(exchange, exchange.reader().write(key));
  }
}
