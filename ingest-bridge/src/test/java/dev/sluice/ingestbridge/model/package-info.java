/** Models of SQS FIFO and of Kafka transactions on a virtual clock, which behave where emulators do not. */
@NullMarked
package dev.sluice.ingestbridge.model;

import org.jspecify.annotations.NullMarked;
