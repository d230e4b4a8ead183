/** Payments for holds: asked for, and how they ended. */
@NullMarked
package dev.sluice.contracts.payment;

import org.jspecify.annotations.NullMarked;
