/**
 * Reference adapters that keep everything in the memory of one process: for the quick start, for
 * tests, and as the shortest reading of what each port promises. {@link
 * app.unbroken.inmemory.InMemoryStore} is shared by the ports that one transaction spans.
 */
@NullMarked
package app.unbroken.inmemory;

import org.jspecify.annotations.NullMarked;
