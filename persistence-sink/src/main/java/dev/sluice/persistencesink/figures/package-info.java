/** What the database holds of a sale, in numbers. */
@NullMarked
package dev.sluice.persistencesink.figures;

import org.jspecify.annotations.NullMarked;
