/** Watching a TLS handshake on streams handed in: what the peers say to each other, and how it is printed. */
@CheckReturnValue
@NullMarked
package dev.signet.core.tls;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
