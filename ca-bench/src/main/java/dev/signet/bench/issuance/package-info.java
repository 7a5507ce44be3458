/** Benchmarks of issuing within one process. */
@CheckReturnValue
@NullMarked
package dev.signet.bench.issuance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
