/** Buyers who press the button through HTTP, some of them twice. */
@NullMarked
package dev.sluice.salerunner.crowd;

import org.jspecify.annotations.NullMarked;
