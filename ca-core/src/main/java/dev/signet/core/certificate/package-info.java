/** The parsed, immutable view of an X.509 certificate (RFC 5280 section 4.1). */
@NullMarked
@CheckReturnValue
package dev.signet.core.certificate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
