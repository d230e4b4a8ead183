/** How requests get from the queue to the log: receive, drop what is written already, write, acknowledge. */
@NullMarked
package dev.sluice.ingestbridge.loop;

import org.jspecify.annotations.NullMarked;
