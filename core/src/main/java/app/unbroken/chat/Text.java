package app.unbroken.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * Rich text as data. What a person typed enters through the same methods as everything else and can
 * therefore never become markup: each messenger's adapter escapes each span as it renders it.
 */
public record Text(List<Span> spans) {

  /** A run of characters in one style. */
  public record Span(Style style, String characters) {}

  public enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    STRUCK,
    CODE
  }

  public Text {
    spans = List.copyOf(spans);
  }

  public static Text empty() {
    return new Text(List.of());
  }

  public static Text plain(String characters) {
    return empty().and(characters);
  }

  public static Text bold(String characters) {
    return empty().andBold(characters);
  }

  public Text and(String characters) {
    return with(Style.PLAIN, characters);
  }

  public Text andBold(String characters) {
    return with(Style.BOLD, characters);
  }

  public Text andItalic(String characters) {
    return with(Style.ITALIC, characters);
  }

  public Text andStruck(String characters) {
    return with(Style.STRUCK, characters);
  }

  public Text andCode(String characters) {
    return with(Style.CODE, characters);
  }

  public Text and(Text more) {
    if (isEmpty() || more.isEmpty()) {
      return isEmpty() ? more : this;
    }
    var all = new ArrayList<Span>(spans.size() + more.spans.size());
    all.addAll(spans);
    all.addAll(more.spans);
    return new Text(all);
  }

  public Text line() {
    return and("\n");
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The characters alone, as a terminal or a screen reader gets them. */
  public String characters() {
    var all = new StringBuilder();
    spans.forEach(span -> all.append(span.characters()));
    return all.toString();
  }

  /** In UTF-16 units. */
  public int length() {
    var length = 0;
    for (var span : spans) {
      length += span.characters().length();
    }
    return length;
  }

  /** At most {@code limit} UTF-16 units, cut between visible characters, never inside a style. */
  public Text shortenedTo(int limit) {
    if (length() <= limit) {
      return this;
    }
    var kept = new ArrayList<Span>();
    var left = limit - 1;
    for (var span : spans) {
      var part = Typed.cut(span.characters(), left);
      kept.add(new Span(span.style(), part));
      left -= part.length();
      if (part.length() < span.characters().length()) {
        break;
      }
    }
    kept.add(new Span(Style.PLAIN, "…"));
    return new Text(kept);
  }

  private Text with(Style style, String characters) {
    if (characters.isEmpty()) {
      return this;
    }
    var all = new ArrayList<Span>(spans.size() + 1);
    all.addAll(spans);
    all.add(new Span(style, characters));
    return new Text(all);
  }
}
