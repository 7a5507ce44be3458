/** Runs the suites of other people, x509-limbo and NIST's PKITS, through the verifier. */
@NullMarked
@CheckReturnValue
package dev.signet.bench.conformance;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
