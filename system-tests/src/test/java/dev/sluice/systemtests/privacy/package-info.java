/** Personal data stays at the door: nothing behind it ever has any. */
@NullMarked
package dev.sluice.systemtests.privacy;

import org.jspecify.annotations.NullMarked;
