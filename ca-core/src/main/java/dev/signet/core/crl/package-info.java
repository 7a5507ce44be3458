/** The parsed, immutable view of a certificate revocation list (RFC 5280 section 5.1). */
@NullMarked
@CheckReturnValue
package dev.signet.core.crl;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
