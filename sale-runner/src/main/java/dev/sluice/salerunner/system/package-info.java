/** Every service of Sluice on a local stack, in this process or each in its own. */
@NullMarked
package dev.sluice.salerunner.system;

import org.jspecify.annotations.NullMarked;
