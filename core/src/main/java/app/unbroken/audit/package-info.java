/** Who changed what, when and why: written in the transaction of the change, never altered. */
@NullMarked
package app.unbroken.audit;

import org.jspecify.annotations.NullMarked;
