/**
 * How people, habits and changes are written down: {@link app.unbroken.postgres.json.UserJson},
 * {@link app.unbroken.postgres.json.HabitJson}, {@link app.unbroken.postgres.json.ChangeJson}.
 *
 * <p>Names are chosen here and follow no name in the code, so that anything may be renamed. Each
 * form has a version. Reading is strict: what is missing, unknown or of a later version is refused,
 * because a program that skipped it would lose it with the next write.
 */
@NullMarked
package app.unbroken.postgres.json;

import org.jspecify.annotations.NullMarked;
