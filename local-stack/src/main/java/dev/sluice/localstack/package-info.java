/** Real servers for tests, demo and benchmarks, started from a program and gone when it ends. */
@NullMarked
package dev.sluice.localstack;

import org.jspecify.annotations.NullMarked;
