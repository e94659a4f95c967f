package app.unbroken.telegram;

import app.unbroken.chat.Button;
import app.unbroken.chat.Card;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.Keyboard;
import com.pengrad.telegrambot.model.request.KeyboardButton;
import com.pengrad.telegrambot.model.request.ReplyKeyboardMarkup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies under a card. */
final class TelegramKeyboard {
  private TelegramKeyboard() {}

  /**
   * Only a keyboard in place of the phone's own can share a place, and a message has one keyboard
   * or the other: so the card's buttons move into it too, where a tap says their label.
   */
  static Optional<? extends Keyboard> under(Card card) {
    return card.asksLocation() ? Optional.of(sharing(card)) : inline(card);
  }

  /** An edit that names no buttons takes away those that were there. */
  static Optional<InlineKeyboardMarkup> inline(Card card) {
    if (card.rows().isEmpty()) {
      return Optional.empty();
    }
    var rows =
        card.rows().stream()
            .map(row -> row.stream().map(TelegramKeyboard::tappable))
            .map(row -> row.toArray(InlineKeyboardButton[]::new));
    return Optional.of(new InlineKeyboardMarkup(rows.toArray(InlineKeyboardButton[][]::new)));
  }

  private static InlineKeyboardButton tappable(Button button) {
    return new InlineKeyboardButton(button.label()).callbackData(button.data());
  }

  private static Keyboard sharing(Card card) {
    var place = List.of(new KeyboardButton(card.shareLabel()).requestLocation(true));
    var others =
        card.rows().stream()
            .map(row -> row.stream().map(button -> new KeyboardButton(button.label())).toList());
    var rows = Stream.concat(Stream.of(place), others);
    return new ReplyKeyboardMarkup(
            rows.map(row -> row.toArray(KeyboardButton[]::new)).toArray(KeyboardButton[][]::new))
        .resizeKeyboard(true)
        .oneTimeKeyboard(true);
  }
}
