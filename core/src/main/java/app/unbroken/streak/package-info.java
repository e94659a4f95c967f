/**
 * What a history amounts to: verdicts, runs, rates, strength. Pure functions of rules, entries and
 * the person's today; no counter, no nightly job, no clock. A {@link
 * app.unbroken.streak.Checkpoint} saves work and never changes a result.
 */
@NullMarked
package app.unbroken.streak;

import org.jspecify.annotations.NullMarked;
