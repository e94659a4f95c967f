/**
 * What a typed line means, in English and Russian, without a model: the same line and the same
 * habits always give the same answer. {@link app.unbroken.conversation.grammar.Grammar} reads,
 * {@link app.unbroken.conversation.grammar.Understood} is what it found.
 *
 * <p>A line is cut into tokens once; recognisers (times, weekdays, frequencies, amounts, names)
 * mark the tokens they explain, and what is left over is a name. All words of a language are in one
 * table file, {@code grammar/en.txt}.
 */
@NullMarked
package app.unbroken.conversation.grammar;

import org.jspecify.annotations.NullMarked;
