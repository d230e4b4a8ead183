/**
 * Try out a sale without servers: {@link dev.sluice.streamstopology.harness.SaleHarness} runs the real topology on a
 * simulated Kafka, a reserver in memory and a clock that only moves when told to.
 */
@NullMarked
package dev.sluice.streamstopology.harness;

import org.jspecify.annotations.NullMarked;
