/**
 * What a person says about themselves: how to be called and spoken to, how their days run, and that
 * they want to be forgotten. Each use case is one class with one pure function {@code decide}.
 */
@NullMarked
package app.unbroken.profile;

import org.jspecify.annotations.NullMarked;
