package app.unbroken.telegram;

import app.unbroken.chat.Card;
import app.unbroken.chat.MessageId;
import app.unbroken.chat.Outgoing.Hand;
import app.unbroken.chat.Text;
import app.unbroken.chat.Typed;
import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;

/** What is asked of the Bot API for each thing that the bot says. */
final class TelegramRequests {
  private static final int TEXT_LIMIT = 4096;
  private static final int CAPTION_LIMIT = 1024;
  private static final int TOAST_LIMIT = 200;
  private static final LinkPreviewOptions NO_PREVIEW = new LinkPreviewOptions().isDisabled(true);

  private TelegramRequests() {}

  /** How a text travels: plain only after Telegram refused the markup. */
  enum Form {
    HTML,
    PLAIN;

    private String of(Text text) {
      return this == HTML ? TelegramHtml.of(text) : text.characters();
    }
  }

  static SendMessage message(String chat, Card card, Form form) {
    var message =
        new SendMessage(chat, form.of(card.text().shortenedTo(TEXT_LIMIT)))
            .linkPreviewOptions(NO_PREVIEW);
    TelegramKeyboard.under(card).ifPresent(message::replyMarkup);
    return form == Form.HTML ? message.parseMode(ParseMode.HTML) : message;
  }

  static EditMessageText edit(String chat, int message, Card card, Form form) {
    var edit =
        new EditMessageText(chat, message, form.of(card.text().shortenedTo(TEXT_LIMIT)))
            .linkPreviewOptions(NO_PREVIEW);
    TelegramKeyboard.inline(card).ifPresent(edit::replyMarkup);
    return form == Form.HTML ? edit.parseMode(ParseMode.HTML) : edit;
  }

  static DeleteMessage delete(String chat, MessageId message) {
    return new DeleteMessage(chat, Integer.parseInt(message.value()));
  }

  static AnswerCallbackQuery nod(String tap, String toast) {
    var nod = new AnswerCallbackQuery(tap);
    return toast.isEmpty() ? nod : nod.text(Typed.shorten(toast, TOAST_LIMIT));
  }

  static SendPhoto photo(String chat, Hand hand, Form form) {
    var photo =
        new SendPhoto(chat, hand.content())
            .fileName(hand.fileName())
            .contentType(hand.mediaType())
            .caption(form.of(hand.caption().shortenedTo(CAPTION_LIMIT)));
    return form == Form.HTML ? photo.parseMode(ParseMode.HTML) : photo;
  }

  static SendDocument document(String chat, Hand hand, Form form) {
    var document =
        new SendDocument(chat, hand.content())
            .fileName(hand.fileName())
            .contentType(hand.mediaType())
            .caption(form.of(hand.caption().shortenedTo(CAPTION_LIMIT)));
    return form == Form.HTML ? document.parseMode(ParseMode.HTML) : document;
  }
}
