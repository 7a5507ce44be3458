/**
 * What {@code openssl verify} says of a chain: the same questions as in {@code dev.signet.core.verify}, in libcrypto's order and
 * with its leniency, error by error.
 *
 * <p>Signatures, names and extensions are read by the same code as everywhere; what is libcrypto's own is the procedure, which
 * stops at the first error unless its caller lets it go on, and therefore is a procedure here, too.
 */
@NullMarked
@CheckReturnValue
package dev.signet.core.verify.openssl;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
