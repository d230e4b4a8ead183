/** Carries requests from the SQS FIFO queue to Kafka: in order, nothing lost, nothing twice. */
@NullMarked
package dev.sluice.ingestbridge;

import org.jspecify.annotations.NullMarked;
