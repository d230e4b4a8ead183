/** Whole sales, held against every promise. */
@NullMarked
package dev.sluice.systemtests.sale;

import org.jspecify.annotations.NullMarked;
