/**
 * What a person can have done in one turn: each class carries out one kind of wish with the use
 * cases and puts what came of it into words. No rule about habits lives here.
 */
@NullMarked
package app.unbroken.conversation.act;

import org.jspecify.annotations.NullMarked;
