/**
 * What there is to tell beside the answer: good news at once, the news of the night with the first
 * message of a day, each once and never with reproach.
 */
@NullMarked
package app.unbroken.conversation.news;

import org.jspecify.annotations.NullMarked;
