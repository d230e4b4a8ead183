/** Random schedules of a sale, with crashes and a failing reserver, held against the promises. */
@NullMarked
package dev.sluice.streamstopology.schedule;

import org.jspecify.annotations.NullMarked;
