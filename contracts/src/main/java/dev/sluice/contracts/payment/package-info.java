/** What became of the payment for a hold. */
@NullMarked
package dev.sluice.contracts.payment;

import org.jspecify.annotations.NullMarked;
