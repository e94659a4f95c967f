/** A small core that breaks every rule of the architecture: the rules are tested on it. */
package app.unbroken.broken;
