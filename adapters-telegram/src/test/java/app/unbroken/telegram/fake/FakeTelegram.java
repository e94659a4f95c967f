package app.unbroken.telegram.fake;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A Bot API on a port of its own. One bot is there from the start; {@link #bot(String)} adds more.
 */
public final class FakeTelegram implements AutoCloseable {
  /** Of the shape of a real one, so that a search for tokens in logs would find it. */
  public static final String TOKEN = "700000001:AA-fake-fake-fake-fake-fake-fake-fa";

  private static final Pattern PATH = Pattern.compile("/bot([^/]+)/(\\w+)(?:\\?.*)?");
  private static final long SEED = 20_261_121;

  private final InstantSource clock;
  private final Names names = new Names();
  private final Map<String, FakeBot> bots = new ConcurrentHashMap<>();
  private final HttpListener listener;

  private FakeTelegram(InstantSource clock, int port) {
    this.clock = clock;
    bot(TOKEN);
    this.listener = new HttpListener(port, this::answer);
  }

  public static FakeTelegram start(InstantSource clock) {
    return start(clock, 0);
  }

  public static FakeTelegram start(InstantSource clock, int port) {
    return new FakeTelegram(clock, port);
  }

  /** What people see of a text in Telegram's HTML; throws where Telegram could not read it. */
  public static String shows(String html) {
    return HtmlText.parse(html).text();
  }

  /** What stands for {@code https://api.telegram.org}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + listener.port());
  }

  public FakeBot bot() {
    return bot(TOKEN);
  }

  /** The bot with this token, which exists from now on. */
  public FakeBot bot(String token) {
    var id = Long.parseLong(token.substring(0, token.indexOf(':')));
    return bots.computeIfAbsent(token, key -> new FakeBot(id, clock, names, SEED));
  }

  /** BotFather has taken the token back. */
  public void revoke(String token) {
    bots.remove(token);
  }

  public FakePerson person(long id) {
    return bot().person(id);
  }

  public Faults faults() {
    return bot().faults();
  }

  public List<Call> calls(String method) {
    return bot().calls(method);
  }

  /**
   * A name on the internet leads to these servers, in turn; a webhook can be set for it from now
   * on.
   */
  public void leads(String host, URI... servers) {
    names.lead(host, List.of(servers));
  }

  /** Connections are refused from now on, and those that exist are cut. */
  public void goAway() {
    listener.goAway();
  }

  public void comeBack() {
    listener.comeBack();
  }

  @Override
  public void close() {
    listener.close();
    bots.values().forEach(FakeBot::close);
  }

  private HttpReply answer(HttpAsk ask) {
    var path = PATH.matcher(ask.path());
    if (!path.matches()) {
      return Replies.refused(new Refused(404, "Not Found"));
    }
    var bot = bots.get(path.group(1));
    if (bot == null) {
      return Replies.refused(new Refused(401, "Unauthorized"));
    }
    try {
      return bot.answer(path.group(2), Params.of(ask));
    } catch (IllegalArgumentException e) {
      return Replies.refused(Refused.badRequest("can't parse the request"));
    }
  }
}
