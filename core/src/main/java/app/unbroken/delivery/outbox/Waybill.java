package app.unbroken.delivery.outbox;

import app.unbroken.chat.BotId;
import app.unbroken.chat.Messenger;
import app.unbroken.user.UserId;
import java.time.Instant;

/**
 * What is known of a letter's way, without a word of what is written in it and without its chat,
 * which may be a telephone number.
 *
 * @param operation what caused it, from end to end; empty where that is not kept
 * @param why what was said when it was tried last, or empty
 */
public record Waybill(
    LetterId id,
    UserId user,
    Messenger messenger,
    BotId bot,
    Kind kind,
    LetterState state,
    int attempts,
    int doubts,
    Instant postedAt,
    Instant notBefore,
    Instant expiresAt,
    String operation,
    String why) {}
