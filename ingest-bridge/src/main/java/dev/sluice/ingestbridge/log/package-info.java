/** The log that requests are written to together with the marks that say how far, and its implementation on Kafka. */
@NullMarked
package dev.sluice.ingestbridge.log;

import org.jspecify.annotations.NullMarked;
