/** Which topics exist: typed constants for code, and the catalog read from {@code topics.yaml}. */
@NullMarked
package dev.sluice.contracts.topic;

import org.jspecify.annotations.NullMarked;
