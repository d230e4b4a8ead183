/** What a sale's report says, as a table for people and as JSON. */
@NullMarked
package dev.sluice.salerunner.report;

import org.jspecify.annotations.NullMarked;
