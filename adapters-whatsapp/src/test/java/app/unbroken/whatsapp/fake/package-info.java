/**
 * A Cloud API that is as strict as the real one, with people who write to it: for tests, and by
 * itself ({@code make fake-whatsapp}).
 */
@NullMarked
package app.unbroken.whatsapp.fake;

import org.jspecify.annotations.NullMarked;
