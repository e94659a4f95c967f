package app.unbroken.conversation.layout;

import app.unbroken.conversation.tap.Tap;
import java.util.function.IntFunction;

/**
 * How the pages of a screen are turned.
 *
 * @param number the page to show, from 0
 * @param turn the tap that shows the same screen at another page
 */
public record Pages(int number, IntFunction<Tap> turn, String previous, String next) {}
