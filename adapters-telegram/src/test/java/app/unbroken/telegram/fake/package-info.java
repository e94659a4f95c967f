/**
 * A Bot API to test against, over real HTTP: {@link app.unbroken.telegram.fake.FakeTelegram}
 * refuses what Telegram refuses, delivers updates in Telegram's order and on its retry schedule,
 * and fails on request. People in it ({@link app.unbroken.telegram.fake.FakePerson}) write, tap and
 * block; what they see can be asked. Its clock is given to it.
 *
 * <p>It runs by itself too: {@code make fake-telegram}.
 */
@NullMarked
package app.unbroken.telegram.fake;

import org.jspecify.annotations.NullMarked;
