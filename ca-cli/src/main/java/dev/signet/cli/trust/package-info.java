/** How programs and operating systems are made to trust a root, and how that is undone. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.trust;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
