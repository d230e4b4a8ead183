/** The bridge between the emulated SQS and Kafka on one hot event. */
@NullMarked
package dev.sluice.benchmarks.bridge;

import org.jspecify.annotations.NullMarked;
