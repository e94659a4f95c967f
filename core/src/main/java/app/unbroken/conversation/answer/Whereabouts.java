package app.unbroken.conversation.answer;

import app.unbroken.chat.Text;
import app.unbroken.conversation.act.Preferences;
import app.unbroken.conversation.act.Say;
import app.unbroken.conversation.dialogue.NewHabitDialogue;
import app.unbroken.conversation.dialogue.WelcomeDialogue;
import app.unbroken.conversation.dialogue.ZoneDialogue;
import app.unbroken.conversation.exchange.Answer;
import app.unbroken.conversation.exchange.Exchange;
import app.unbroken.conversation.memory.Strand;
import app.unbroken.conversation.place.Cities;
import app.unbroken.conversation.screen.SettingsScreen;
import app.unbroken.conversation.tap.Beginning;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.profile.ChangeProfile;
import java.time.ZoneId;
import java.util.List;

/** Where a person is and which time that makes it; always told back as the time on their clock. */
final class Whereabouts {
  private Whereabouts() {}

  /** A place that was shared without being asked for. */
  static Answer located(Exchange exchange, double latitude, double longitude) {
    var city = Cities.nearest(latitude, longitude);
    var days = exchange.journal().user().days();
    return days.zoneKnown() && days.zone().equals(city.zone())
        ? Say.today(exchange, time(exchange, "zone.same"))
        : Talks.begin(exchange, new ZoneDialogue.Among(false, List.of(city.zone())));
  }

  static Answer live(Exchange exchange, Strand strand, ZoneId zone, boolean welcoming) {
    Preferences.changed(exchange, new ChangeProfile.Wish.Zone(zone.getId()));
    var text = time(exchange, "zone.set");
    if (!welcoming) {
      exchange.remember(exchange.strands().closed());
      return Answer.show(SettingsScreen.of(exchange.reader(), 0).after(text));
    }
    var correction = exchange.reader().choice("zone.wrong", new Tap.Begin(Beginning.WELCOME));
    return welcome(exchange, strand, text).also(correction);
  }

  /** The welcome goes on without a time. */
  static Answer nowhere(Exchange exchange, Strand strand) {
    return welcome(exchange, strand, exchange.reader().write("zone.assumed"));
  }

  /** With the habit that was described meanwhile, or else with the first ones to choose from. */
  private static Answer welcome(Exchange exchange, Strand strand, Text text) {
    var described = exchange.strands().kept();
    if (described != null && described.state() instanceof NewHabitDialogue) {
      exchange.remember(exchange.strands().closed().opening(described));
      return Talks.ask(exchange, described, text, 0);
    }
    if (exchange.wholeDay().activeHabits().isEmpty()) {
      var moved = strand.at(WelcomeDialogue.begin(), exchange.now());
      exchange.remember(exchange.strands().opening(moved));
      return Talks.ask(exchange, moved, text, 0);
    }
    exchange.remember(exchange.strands().closed());
    return Say.today(exchange, text);
  }

  /** Everything works without an answer, and nobody is left in doubt about the time it means. */
  static Answer assumed(Exchange exchange) {
    var reader = exchange.reader();
    var text =
        exchange.journal().user().days().zoneKnown()
            ? reader.write("cancelled")
            : reader.write("zone.assumed.time", reader.localTime());
    return Answer.show(Say.todayScreen(exchange).after(text));
  }

  private static Text time(Exchange exchange, String key) {
    var reader = exchange.reader();
    var zone = exchange.journal().user().days().zone();
    var place =
        Cities.of(zone).map(city -> city.name(reader.words().language())).orElse(zone.getId());
    return reader.write(key, reader.localTime(), place);
  }
}
