/** {@code ocsp} in openssl's place: asks for the status of certificates, and answers. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.ocsp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
