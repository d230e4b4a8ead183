/** Measurements that a user can repeat: each compares Sluice with a baseline in the same run on the same servers. */
@NullMarked
package dev.sluice.benchmarks;

import org.jspecify.annotations.NullMarked;
