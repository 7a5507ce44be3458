/** Certification paths: building them, checking them, and saying why one is refused (RFC 5280 section 6). */
@NullMarked
@CheckReturnValue
package dev.signet.core.verify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
