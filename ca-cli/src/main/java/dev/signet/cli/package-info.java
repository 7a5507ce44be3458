/** The program: picks the command that the first argument names and runs it. */
@CheckReturnValue
@NullMarked
package dev.signet.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
