/** Benchmarks of whole commands, each against a peer in the same run. */
@CheckReturnValue
@NullMarked
package dev.signet.bench.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
