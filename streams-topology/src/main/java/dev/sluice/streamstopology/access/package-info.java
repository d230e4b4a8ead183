/** How the topology gets into Redis: address, waits, certificates, and a password or a token of AWS. */
@NullMarked
package dev.sluice.streamstopology.access;

import org.jspecify.annotations.NullMarked;
