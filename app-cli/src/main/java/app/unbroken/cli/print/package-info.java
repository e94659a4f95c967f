/** How answers are printed: tables for people, JSON for programs, long lists in pages. */
@NullMarked
package app.unbroken.cli.print;

import org.jspecify.annotations.NullMarked;
