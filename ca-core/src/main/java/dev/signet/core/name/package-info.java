/** Names: distinguished names (X.501) and the general names of RFC 5280 section 4.2.1.6. */
@NullMarked
@CheckReturnValue
package dev.signet.core.name;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
