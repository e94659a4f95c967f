package app.unbroken.telegram.fake;

/** A style of a part of a text; places are UTF-16 units. */
public record Entity(String type, int offset, int length) {}
