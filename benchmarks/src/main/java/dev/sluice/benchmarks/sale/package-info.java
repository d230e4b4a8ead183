/** A whole sale against the synchronous calls it replaces. */
@NullMarked
package dev.sluice.benchmarks.sale;

import org.jspecify.annotations.NullMarked;
