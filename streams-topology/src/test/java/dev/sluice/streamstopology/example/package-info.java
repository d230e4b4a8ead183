/** Code that the documents show, compiled and run; tests hold the documents against it. */
@NullMarked
package dev.sluice.streamstopology.example;

import org.jspecify.annotations.NullMarked;
