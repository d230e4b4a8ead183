/** The rules of the house, held against the class files. */
@NullMarked
package dev.sluice.systemtests.rules;

import org.jspecify.annotations.NullMarked;
