/** Tests with other people's programs: what Signet issues must work in them. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.peer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
