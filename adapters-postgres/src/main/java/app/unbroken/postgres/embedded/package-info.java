/**
 * The database of the mode in which nothing is configured: a real PostgreSQL, carried in the jar,
 * with its data in a folder of the user.
 *
 * <p>{@link app.unbroken.postgres.embedded.EmbeddedServer} starts and stops it. It is as safe as an
 * installed one: written through to the disk, reachable on the loopback only, with a password. The
 * one rule: a folder belongs to one process at a time, whatever happened to the one before.
 */
@NullMarked
package app.unbroken.postgres.embedded;

import org.jspecify.annotations.NullMarked;
