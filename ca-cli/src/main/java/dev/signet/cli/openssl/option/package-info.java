/** How openssl reads a command line: tables of options, and the parser of all its commands. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.option;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
