/** The commands of the certificate authority, one class each: options in, use case called, outcome printed, exit code out. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.ca;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
