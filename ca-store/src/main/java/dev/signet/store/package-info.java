/**
 * The ports of the core on databases.
 *
 * <p>{@code jdbc} holds the SQL that all databases share, {@code migration} the numbered scripts that make the schema, and each
 * database has a package of its own: {@code h2} for the file in a home.
 */
@NullMarked
@CheckReturnValue
package dev.signet.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
