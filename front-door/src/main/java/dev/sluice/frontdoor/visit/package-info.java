/** Who is at the door: signed visit tokens, bound to one event and one user. */
@NullMarked
package dev.sluice.frontdoor.visit;

import org.jspecify.annotations.NullMarked;
