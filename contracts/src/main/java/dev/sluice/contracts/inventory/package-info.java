/** The seats of an event as the seller's database knows them. */
@NullMarked
package dev.sluice.contracts.inventory;

import org.jspecify.annotations.NullMarked;
