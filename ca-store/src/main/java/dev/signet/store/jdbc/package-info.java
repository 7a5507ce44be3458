/** The ports of the core in SQL that every database speaks; what databases disagree about is asked of a {@code Dialect}. */
@NullMarked
@CheckReturnValue
package dev.signet.store.jdbc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
