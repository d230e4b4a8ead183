/** One whole sale on real servers: every service in this process, a crowd at the door, and an examination of what the servers hold afterwards. */
@NullMarked
package dev.sluice.salerunner;

import org.jspecify.annotations.NullMarked;
