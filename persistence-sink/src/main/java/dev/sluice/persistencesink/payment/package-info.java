/** Payments: holds become requests to pay, priced from the log; until a provider is connected, a simulator answers them. */
@NullMarked
package dev.sluice.persistencesink.payment;

import org.jspecify.annotations.NullMarked;
