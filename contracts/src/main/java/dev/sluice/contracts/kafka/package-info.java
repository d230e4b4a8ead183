/** Where messages meet Kafka; the only package of contracts that needs it on the class path. */
@NullMarked
package dev.sluice.contracts.kafka;

import org.jspecify.annotations.NullMarked;
