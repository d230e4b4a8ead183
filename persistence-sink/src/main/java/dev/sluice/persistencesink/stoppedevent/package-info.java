/** Events that are stopped because a seat would have got a second owner, until an operator releases them. */
@NullMarked
package dev.sluice.persistencesink.stoppedevent;

import org.jspecify.annotations.NullMarked;
