/** Files that hold keys together with their certificates: PKCS#12, and Java's own JKS. */
@NullMarked
@CheckReturnValue
package dev.signet.core.keystore;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
