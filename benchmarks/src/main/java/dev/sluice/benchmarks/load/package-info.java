/** Makes HTTP load with one thread and little work per call, so that what is measured is the server. */
@NullMarked
package dev.sluice.benchmarks.load;

import org.jspecify.annotations.NullMarked;
