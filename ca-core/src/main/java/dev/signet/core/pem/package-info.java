/** Textual encodings of RFC 7468 and the older headers of RFC 1421. */
@NullMarked
@CheckReturnValue
package dev.signet.core.pem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
