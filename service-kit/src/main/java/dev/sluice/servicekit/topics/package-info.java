/** Topics on a real cluster, held against the catalog. */
@NullMarked
package dev.sluice.servicekit.topics;

import org.jspecify.annotations.NullMarked;
