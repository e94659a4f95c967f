/**
 * What a person is told unasked about all of their habits: how a week or a month went ({@link
 * app.unbroken.notice.LookBack}), and which streaks today still puts at stake ({@link
 * app.unbroken.notice.Danger}). {@link app.unbroken.notice.NoticeTimes} says when. All of it is
 * pure.
 */
@NullMarked
package app.unbroken.notice;

import org.jspecify.annotations.NullMarked;
