/** The parsed, immutable view of a PKCS#10 certification request (RFC 2986). */
@NullMarked
@CheckReturnValue
package dev.signet.core.csr;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
