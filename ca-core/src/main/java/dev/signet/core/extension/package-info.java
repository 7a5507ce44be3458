/** The extensions of certificates and CRLs (RFC 5280 sections 4.2 and 5.2): one class each, with how it is read and written. */
@NullMarked
@CheckReturnValue
package dev.signet.core.extension;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
