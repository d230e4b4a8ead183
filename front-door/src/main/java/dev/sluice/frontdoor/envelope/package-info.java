/** Packs requests of one event into envelopes and sends them, one at a time and in order. */
@NullMarked
package dev.sluice.frontdoor.envelope;

import org.jspecify.annotations.NullMarked;
