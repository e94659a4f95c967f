package app.unbroken.cli.print;

import app.unbroken.cli.process.Refusal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which part of a long list is wanted. */
public final class Paging {
  private static final int LARGEST = 100;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Goes on behind this one, which the page before named.")
  private @Nullable String after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Limits.class,
      description = "How many at most, 1 to 100; 50 if not given.")
  private int limit = 50;

  /** Where the page before ended, read by {@code form}; null for the first page. */
  public <T> @Nullable T after(Function<String, T> form) {
    try {
      return after == null ? null : form.apply(after);
    } catch (IllegalArgumentException e) {
      throw Refusal.wrongUsage("--after: %s is not what a page ended with".formatted(after));
    }
  }

  /** Whether nothing comes before this page, so that an empty one means an empty list. */
  public boolean isFirst() {
    return after == null;
  }

  public int limit() {
    return limit;
  }

  /** A page of what was asked for with one more than {@link #limit()}. */
  public <T> Page<T> cut(List<T> found, Function<T, String> place) {
    var items = found.size() > limit ? found.subList(0, limit) : found;
    return new Page<>(items, found.size() > limit ? place.apply(items.getLast()) : null);
  }

  static final class Limits implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      if (!typed.matches("[1-9]\\d?|" + LARGEST)) {
        throw new TypeConversionException("1 to %d, not %s".formatted(LARGEST, typed));
      }
      return Integer.valueOf(typed);
    }
  }

  /**
   * A part of a list.
   *
   * @param next what to give as {@code --after} for the part behind it, null at the end
   */
  public record Page<T>(List<T> items, @Nullable String next) {

    /** The line below a page that says how to go on; nothing at the end. */
    public String more(String command) {
      return next == null ? "" : "More: %s --after %s\n".formatted(command, next);
    }
  }
}
