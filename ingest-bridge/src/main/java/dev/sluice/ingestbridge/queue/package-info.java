/** The queue that requests wait in, and its one implementation on SQS. */
@NullMarked
package dev.sluice.ingestbridge.queue;

import org.jspecify.annotations.NullMarked;
