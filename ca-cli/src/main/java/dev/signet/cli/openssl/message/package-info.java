/** The commands of openssl about messages and containers: PKCS #7, CMS, S/MIME, PKCS #12, timestamps. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.message;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
