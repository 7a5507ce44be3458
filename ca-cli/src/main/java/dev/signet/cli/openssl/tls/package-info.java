/** Looking at TLS: the commands that connect to a server or are one. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.tls;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
