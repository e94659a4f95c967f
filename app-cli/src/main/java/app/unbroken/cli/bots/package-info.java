/**
 * The messenger accounts of a workspace. Secrets come from standard input, never from arguments;
 * they are sealed before they are kept and are shown nowhere.
 */
@NullMarked
package app.unbroken.cli.bots;

import org.jspecify.annotations.NullMarked;
