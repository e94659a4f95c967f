package app.unbroken.telegram.fake;

import java.time.Instant;

/** The answer to a tap: the button has stopped spinning, and a fleeting line may have appeared. */
public record TapAnswer(
    String tap, long person, String toast, Instant tappedAt, Instant answeredAt) {}
