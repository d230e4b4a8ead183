/** How far the bridge from SQS to Kafka has come, group by group. */
@NullMarked
package dev.sluice.contracts.bridge;

import org.jspecify.annotations.NullMarked;
