/** Tests that end a working process at the worst moments and look at what is left. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.crash;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
