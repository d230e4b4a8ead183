/** How fast outcomes become rows, and seats records of the log. */
@NullMarked
package dev.sluice.benchmarks.sink;

import org.jspecify.annotations.NullMarked;
