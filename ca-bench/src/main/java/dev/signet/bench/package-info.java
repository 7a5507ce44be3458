/** Benchmarks against the peers, in the same run on the same machine. */
@CheckReturnValue
@NullMarked
package dev.signet.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
