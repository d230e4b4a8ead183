/** Who somebody is, by a token that an OpenID provider signed; from here on only an opaque id of theirs is known. */
@NullMarked
package dev.sluice.frontdoor.identity;

import org.jspecify.annotations.NullMarked;
