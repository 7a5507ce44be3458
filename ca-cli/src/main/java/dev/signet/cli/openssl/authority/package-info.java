/** {@code ca} in openssl's place: a certificate authority in a directory of plain files. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.authority;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
