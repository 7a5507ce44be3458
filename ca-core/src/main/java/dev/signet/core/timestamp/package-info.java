/** Timestamps: requests, tokens and responses of the Time-Stamp Protocol (RFC 3161). */
@CheckReturnValue
@NullMarked
package dev.signet.core.timestamp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
