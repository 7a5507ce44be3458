/** Keys: algorithms, public and private keys, the files that private keys are kept in, and making and checking signatures. */
@NullMarked
@CheckReturnValue
package dev.signet.core.key;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
