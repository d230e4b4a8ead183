/** The life of a service process, from start to orderly stop. */
@NullMarked
package dev.sluice.servicekit.process;

import org.jspecify.annotations.NullMarked;
