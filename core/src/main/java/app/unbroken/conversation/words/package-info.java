/**
 * Everything the bot says, in each of its languages: {@link app.unbroken.conversation.words.Words}.
 * The sentences live in one file per language ({@code words/en.properties}), keyed by intent; what
 * a file cannot say (which plural form a number takes) is code here, one case per language.
 *
 * <p>A sentence has numbered places, {@code {0}}, and chooses a word by a number with {@code
 * {0:day|days}}: one form for each plural category of the language, in the order of {@link
 * app.unbroken.conversation.words.Plural}.
 */
@NullMarked
package app.unbroken.conversation.words;

import org.jspecify.annotations.NullMarked;
