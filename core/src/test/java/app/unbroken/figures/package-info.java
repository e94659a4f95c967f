/** What programs measure, and how it gets onto the page that says so. */
@NullMarked
package app.unbroken.figures;

import org.jspecify.annotations.NullMarked;
