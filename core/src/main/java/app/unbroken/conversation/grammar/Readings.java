package app.unbroken.conversation.grammar;

import app.unbroken.conversation.grammar.Mentions.Mention;
import app.unbroken.conversation.grammar.Names.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a line means when its names may mean several habits: one reading for each choice. */
final class Readings {
  private static final int MOST = 8;

  private Readings() {}

  /** The one reading, or a choice between several. */
  static Understood of(List<Understood> readings) {
    var different = readings.stream().distinct().limit(MOST).toList();
    return different.size() == 1 ? different.getFirst() : new Understood.Ambiguous(different);
  }

  /** Each way to choose one habit for each mention, the likeliest first. */
  static Understood of(List<Mention> mentions, Function<List<Candidate>, Understood> meaning) {
    List<List<Candidate>> choices = List.of(List.of());
    for (var mention : mentions) {
      var longer = new ArrayList<List<Candidate>>();
      for (var choice : choices) {
        for (var candidate : mention.candidates()) {
          var next = new ArrayList<>(choice);
          next.add(candidate);
          longer.add(next);
        }
      }
      choices = longer.stream().limit(MOST).toList();
    }
    return of(choices.stream().map(meaning).toList());
  }
}
