/** What the documents at the top of the repository say, held against the code. */
@NullMarked
package dev.sluice.systemtests.docs;

import org.jspecify.annotations.NullMarked;
