/** Kafka Streams around the box office: nodes, stores, settings, and what happens when something breaks. */
@NullMarked
package dev.sluice.streamstopology.stream;

import org.jspecify.annotations.NullMarked;
