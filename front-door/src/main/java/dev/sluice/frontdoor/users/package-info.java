/** What has to be known of a buyer before they may visit a sale: from their token, the cache, or the user directory. */
@NullMarked
package dev.sluice.frontdoor.users;

import org.jspecify.annotations.NullMarked;
