/** How fast chains are verified, against other implementations. */
@NullMarked
@CheckReturnValue
package dev.signet.bench.verification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
