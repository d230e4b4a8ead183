/** The way to Postgres: pool, schema, and what an error of it means. */
@NullMarked
package dev.sluice.persistencesink.database;

import org.jspecify.annotations.NullMarked;
