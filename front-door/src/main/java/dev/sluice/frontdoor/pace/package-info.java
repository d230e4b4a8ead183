/** How often one and the same caller may ask. */
@NullMarked
package dev.sluice.frontdoor.pace;

import org.jspecify.annotations.NullMarked;
