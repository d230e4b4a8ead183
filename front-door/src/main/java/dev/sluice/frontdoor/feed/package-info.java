/** Follows topics from their start, so that questions are answered from memory. */
@NullMarked
package dev.sluice.frontdoor.feed;

import org.jspecify.annotations.NullMarked;
