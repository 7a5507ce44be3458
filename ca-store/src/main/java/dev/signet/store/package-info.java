/** The ports of the core on JDBC. */
@CheckReturnValue
@NullMarked
package dev.signet.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
