/** The {@code sluice} command: what people type, and what they read when something goes wrong. */
@NullMarked
package dev.sluice.cli;

import org.jspecify.annotations.NullMarked;
