/** The way in under load: how long a promise takes, and whether all of them are kept in a storm. */
@NullMarked
package dev.sluice.benchmarks.door;

import org.jspecify.annotations.NullMarked;
