package app.unbroken;

import app.unbroken.checkin.Source;
import app.unbroken.journal.ActionId;
import app.unbroken.journal.Decision;
import app.unbroken.journal.Journal;
import app.unbroken.journal.Journals.Occasion;
import app.unbroken.journal.OperationId;
import app.unbroken.journal.Scope;
import app.unbroken.user.UserId;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens one person's book for a use case.
 *
 * @param operation what the writing belongs to, null to name each act by itself
 */
record Pen(Ports ports, UserId user, @Nullable OperationId operation, Source source, String actor) {

  /** Lets a use case decide and writes what it decided. */
  <T> T write(Scope scope, BiFunction<Journal, ActionId, Decision<T>> useCase) {
    var action = new ActionId(ports.ids().next());
    var named = operation == null ? new OperationId("embedded:" + action.value()) : operation;
    return ports
        .journals()
        .change(
            user,
            scope,
            new Occasion(ports.clock().instant(), source, named, actor),
            journal -> useCase.apply(journal, action))
        .orElseThrow(this::unknown);
  }

  /** Lets a use case look. */
  <T> T read(Scope scope, Function<Journal, Decision<T>> useCase) {
    var journal =
        ports.journals().read(user, scope, ports.clock().instant()).orElseThrow(this::unknown);
    return switch (useCase.apply(journal)) {
      case Decision.Decided<T> decided -> decided.outcome();
      case Decision.NeedsMore<T>(var more) -> read(scope.widenedBy(more), useCase);
    };
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException("there is no such person: " + user);
  }
}
