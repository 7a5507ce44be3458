/** The HTTP face of the certificate authority; empty until the first protocol is served. */
@CheckReturnValue
@NullMarked
package dev.signet.server;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
