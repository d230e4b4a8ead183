/** How an operator steers a sale, and how the sale says where its line stands. */
@NullMarked
package dev.sluice.contracts.sale;

import org.jspecify.annotations.NullMarked;
