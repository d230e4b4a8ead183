/** Logs: text on a terminal, JSON elsewhere. */
@NullMarked
package dev.sluice.servicekit.logging;

import org.jspecify.annotations.NullMarked;
