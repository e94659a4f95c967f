package app.unbroken.story;

import app.unbroken.chat.Capabilities;
import app.unbroken.chat.Outgoing;
import app.unbroken.fixtures.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A conversation on a stage, on a clock that only moves when the story says so. */
public final class Story {
  private final Stage stage;
  private final SettableClock clock;
  private int people;

  private Story(Stage stage, Instant beginning) {
    this.stage = stage;
    clock = new SettableClock(beginning);
  }

  /** Begins on Monday, 2 March 2026, at noon in UTC. */
  public static Story on(Stage stage) {
    return new Story(stage, Instant.parse("2026-03-02T12:00:00Z"));
  }

  /** Somebody whose messenger speaks English. */
  public Someone someone() {
    return someone("en");
  }

  public Someone someone(String languageHint) {
    return new Someone(this, "person-" + ++people, languageHint, "");
  }

  public Someone someone(String languageHint, String phonePrefix) {
    return new Someone(this, "person-" + ++people, languageHint, phonePrefix);
  }

  public Story sleeps(Duration duration) {
    clock.turnTo(clock.instant().plus(duration));
    return this;
  }

  /** It is this time on the walls of a zone. */
  public Story at(String wall, String zone) {
    clock.turnTo(LocalDateTime.parse(wall).atZone(ZoneId.of(zone)).toInstant());
    return this;
  }

  public Instant now() {
    return clock.instant();
  }

  public Stage stage() {
    return stage;
  }

  /** Whatever is said in a story obeys the limits of its messenger. */
  void check(Outgoing said) {
    Limits.check(said, Capabilities.of(stage.messenger()));
  }
}
