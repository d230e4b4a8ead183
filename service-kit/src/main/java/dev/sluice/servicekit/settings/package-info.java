/** Settings from the environment, with complaints a newcomer can act on. */
@NullMarked
package dev.sluice.servicekit.settings;

import org.jspecify.annotations.NullMarked;
