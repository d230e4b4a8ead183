/** Liveness, readiness and metrics of a service process. */
@NullMarked
package dev.sluice.servicekit.health;

import org.jspecify.annotations.NullMarked;
