package app.unbroken.cli.admin;

import app.unbroken.cli.print.Table;
import app.unbroken.journal.Journal;
import app.unbroken.user.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a messenger knows somebody. */
record IdentityView(
    String messenger, String bot, String key, String lastInbound, @Nullable String silentSince) {

  static IdentityView of(Identity identity) {
    return new IdentityView(
        identity.address().messenger().code(),
        identity.address().bot().value(),
        identity.key(),
        identity.lastInbound().toString(),
        PersonView.text(identity.silentSince()));
  }

  static List<IdentityView> of(Journal journal) {
    return journal.identities().stream().map(IdentityView::of).toList();
  }

  /** Whose something is, and a line for each messenger of theirs. */
  static String head(Journal journal) {
    var name = journal.user().profile().name().value();
    var lines = new Table(name.isEmpty() ? "(no name)" : name, "");
    rows(lines, of(journal));
    return lines + "\n";
  }

  static void rows(Table lines, List<IdentityView> identities) {
    if (identities.isEmpty()) {
      lines.row("  reached at", "no messenger");
    }
    identities.forEach(identity -> lines.row("  reached at", identity.words()));
  }

  String words() {
    var silent = silentSince == null ? "" : ", blocked since " + silentSince;
    return "%s:%s@%s, last heard of %s%s".formatted(messenger, key, bot, lastInbound, silent);
  }
}
