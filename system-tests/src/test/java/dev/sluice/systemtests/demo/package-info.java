/** What people see who type the commands of the README. */
@NullMarked
package dev.sluice.systemtests.demo;

import org.jspecify.annotations.NullMarked;
