package app.unbroken.conversation.layout;

import app.unbroken.chat.Text;
import app.unbroken.conversation.tap.Tap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is to be said and chosen, before it is known how much of it a messenger can show at once.
 *
 * @param head shown on every page
 * @param leads what is chosen most likely: before everything else, on the first page of a list
 * @param items what the pages are made of
 * @param foot shown below the items of every page
 * @param actions what can be done; a keyboard shows them on every page, a list after the items
 * @param shareLabel what stands on the button that shares the person's place, empty for none
 * @param ways out of here (back, menu): on every page of every messenger, three at most
 */
public record Screen(
    Text head,
    List<Choice> leads,
    List<Item> items,
    Text foot,
    List<Choice> actions,
    List<Choice> ways,
    String shareLabel,
    Pages pages) {
  public Screen {
    leads = List.copyOf(leads);
    items = List.copyOf(items);
    actions = List.copyOf(actions);
    ways = List.copyOf(ways);
  }

  public static Screen of(Text head, Pages pages) {
    return new Screen(head, List.of(), List.of(), Text.empty(), List.of(), List.of(), "", pages);
  }

  public Screen item(Item item) {
    return items(List.of(item));
  }

  public Screen items(Collection<Item> more) {
    return new Screen(head, leads, joined(items, more), foot, actions, ways, shareLabel, pages);
  }

  public Screen line(Text line) {
    return item(Item.line(line));
  }

  public Screen choices(Collection<Choice> more) {
    return items(more.stream().map(Item::choice).toList());
  }

  public Screen foot(Text changed) {
    return new Screen(head, leads, items, changed, actions, ways, shareLabel, pages);
  }

  public Screen action(Choice... more) {
    var all = joined(actions, List.of(more));
    return new Screen(head, leads, items, foot, all, ways, shareLabel, pages);
  }

  /** With a choice before all others. */
  public Screen lead(Choice... more) {
    var all = joined(List.of(more), leads);
    return new Screen(head, all, items, foot, actions, ways, shareLabel, pages);
  }

  public Screen ways(Choice... all) {
    return new Screen(head, leads, items, foot, actions, List.of(all), shareLabel, pages);
  }

  /** Offering to share the place by a button of this label. */
  public Screen sharing(String label) {
    return new Screen(head, leads, items, foot, actions, ways, label, pages);
  }

  /** The same screen below something that is to be said first. */
  public Screen after(Text news) {
    if (news.isEmpty()) {
      return this;
    }
    var both = head.isEmpty() ? news : news.and("\n\n").and(head);
    return new Screen(both, leads, items, foot, actions, ways, shareLabel, pages);
  }

  /** The same screen with something added to what is said at its head. */
  public Screen before(Text more) {
    if (more.isEmpty()) {
      return this;
    }
    var both = head.isEmpty() ? more : head.and("\n\n").and(more);
    return new Screen(both, leads, items, foot, actions, ways, shareLabel, pages);
  }

  public Stream<Choice> choices() {
    return Stream.of(
            leads.stream(),
            items.stream().flatMap(item -> Stream.ofNullable(item.choice())),
            actions.stream(),
            ways.stream())
        .flatMap(all -> all);
  }

  /**
   * What a typed label stands for, be it typed in full or without the emoji before it. Some keys
   * send what stood on them a while ago, and a clock or a number in it shows something else now.
   */
  public Optional<Tap> labelled(String typed) {
    return labelled(typed, Labels::bare).or(() -> labelled(typed, Labels::name));
  }

  private Optional<Tap> labelled(String typed, UnaryOperator<String> form) {
    var wanted = form.apply(typed);
    return wanted.isEmpty()
        ? Optional.empty()
        : choices()
            .filter(choice -> form.apply(choice.label()).equals(wanted))
            .map(Choice::tap)
            .findFirst();
  }

  private static <T> List<T> joined(Collection<T> some, Collection<T> more) {
    var all = new ArrayList<T>(some);
    all.addAll(more);
    return all;
  }
}
