/** What each URL does. No web server, no queue, no broker: those are behind ports. */
@NullMarked
package dev.sluice.frontdoor.api;

import org.jspecify.annotations.NullMarked;
