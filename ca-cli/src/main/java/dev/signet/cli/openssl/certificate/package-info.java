/** The commands of openssl on certificates: {@code x509} and its kin. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.certificate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
