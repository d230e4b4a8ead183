/** A small HTTP vocabulary of calls, replies and problems, and the one leaf that knows the web server. */
@NullMarked
package dev.sluice.frontdoor.http;

import org.jspecify.annotations.NullMarked;
