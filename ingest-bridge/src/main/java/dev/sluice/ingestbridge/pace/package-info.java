/** Time as the bridge sees it: a clock that tests can turn, deadlines, and how long to wait after a failure. */
@NullMarked
package dev.sluice.ingestbridge.pace;

import org.jspecify.annotations.NullMarked;
