/** What a task does for its sales: takes what comes in, and works in turns. */
@NullMarked
package dev.sluice.streamstopology.boxoffice;

import org.jspecify.annotations.NullMarked;
