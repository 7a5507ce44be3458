/**
 * The commands that take the place of {@code openssl}'s: the same flags, the same bytes, the same words and exit codes.
 *
 * <p>They are on the way of scripts that call them by the hundred, so they parse their arguments by hand and load no
 * class that they can do without; a test counts the classes.
 */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
