/** The embedded store: one H2 file in a Signet home, owned by one process at a time. */
@NullMarked
@CheckReturnValue
package dev.signet.store.h2;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
