package app.unbroken.cli.admin;

import app.unbroken.user.Identity;
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

  String words() {
    var silent = silentSince == null ? "" : ", blocked since " + silentSince;
    return "%s:%s@%s, last heard of %s%s".formatted(messenger, key, bot, lastInbound, silent);
  }
}
