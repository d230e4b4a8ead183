/** The rules that every message checks on construction. */
@NullMarked
package dev.sluice.contracts.check;

import org.jspecify.annotations.NullMarked;
