/**
 * What comes in: a {@link app.unbroken.delivery.intake.Parcel} is remembered, decided and answered
 * in one transaction at the {@link app.unbroken.delivery.intake.Desk}, together with others that
 * came at the same time. What cannot be decided is buried as a {@link
 * app.unbroken.delivery.intake.DeadLetter} and holds up nobody.
 */
@NullMarked
package app.unbroken.delivery.intake;

import org.jspecify.annotations.NullMarked;
