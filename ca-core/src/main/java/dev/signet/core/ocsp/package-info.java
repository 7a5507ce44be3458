/** Requests for the status of certificates, and the responses to them (RFC 6960). */
@CheckReturnValue
@NullMarked
package dev.signet.core.ocsp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
