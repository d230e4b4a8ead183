/** A bridge whose process dies, without a word, at a certain point. */
@NullMarked
package dev.sluice.ingestbridge.halting;

import org.jspecify.annotations.NullMarked;
