/** The commands of openssl for digests, ciphers, codes and random numbers. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.cipher;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
