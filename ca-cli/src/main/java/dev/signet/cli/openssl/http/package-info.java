/** Speaking HTTP to servers that openssl speaks it to: OCSP responders, and those that CRLs are fetched from. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
