/** Reservations in Redis with every promise, against a script that makes none. */
@NullMarked
package dev.sluice.benchmarks.reserve;

import org.jspecify.annotations.NullMarked;
