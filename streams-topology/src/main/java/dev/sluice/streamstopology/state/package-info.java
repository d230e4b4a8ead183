/** What survives a crash: the tables of a task, their keys and values, and the bytes of both. */
@NullMarked
package dev.sluice.streamstopology.state;

import org.jspecify.annotations.NullMarked;
