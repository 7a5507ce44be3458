/** The terminal and the ways in which secrets come to a command. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.io;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
