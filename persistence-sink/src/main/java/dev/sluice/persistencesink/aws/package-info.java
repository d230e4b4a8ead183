/** How to reach AWS, or an emulator of one of its services. */
@NullMarked
package dev.sluice.persistencesink.aws;

import org.jspecify.annotations.NullMarked;
