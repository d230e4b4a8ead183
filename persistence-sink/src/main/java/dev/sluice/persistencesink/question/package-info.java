/** What operators and buyers ask the database, in one place, so that a test sees to it that an index answers. */
@NullMarked
package dev.sluice.persistencesink.question;

import org.jspecify.annotations.NullMarked;
