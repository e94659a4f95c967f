package app.unbroken.cli.terminal;

import app.unbroken.chat.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the bot says without being spoken to: reminders and whatever else has its time. */
public interface Unasked {

  /** A bot that only ever answers. */
  Unasked NOTHING =
      new Unasked() {
        @Override
        public Optional<Instant> next(Instant after, Instant until) {
          return Optional.empty();
        }

        @Override
        public List<Outgoing> due(Instant now) {
          return List.of();
        }
      };

  /** The first moment after one, and not after another, at which something may be due. */
  Optional<Instant> next(Instant after, Instant until);

  /** What is due by now and was not said before. */
  List<Outgoing> due(Instant now);
}
