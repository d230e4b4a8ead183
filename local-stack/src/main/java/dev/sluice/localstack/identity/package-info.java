/** An identity provider for tests and the demo: whoever can call it is whoever they like. */
@NullMarked
package dev.sluice.localstack.identity;

import org.jspecify.annotations.NullMarked;
