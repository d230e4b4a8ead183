/** Holds a sale against its promises, from what log, Redis and Postgres hold and from nothing else. */
@NullMarked
package dev.sluice.salerunner.examination;

import org.jspecify.annotations.NullMarked;
