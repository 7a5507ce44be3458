/** Brings a database to the schema that this Signet works with: numbered scripts, each run once and remembered. */
@NullMarked
@CheckReturnValue
package dev.signet.store.migration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
