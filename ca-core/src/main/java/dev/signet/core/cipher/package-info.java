/** Digests, and the password-based encryption that private key files and PKCS#12 use. */
@NullMarked
@CheckReturnValue
package dev.signet.core.cipher;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
