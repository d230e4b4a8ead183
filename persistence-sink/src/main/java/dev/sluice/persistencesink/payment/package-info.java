/** Payments: until a provider is connected, a simulator of one. */
@NullMarked
package dev.sluice.persistencesink.payment;

import org.jspecify.annotations.NullMarked;
