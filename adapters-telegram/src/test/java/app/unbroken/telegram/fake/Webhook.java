package app.unbroken.telegram.fake;

import java.net.URI;

/** Where a bot wants its updates. */
record Webhook(URI url, String secret, int maxConnections) {}
