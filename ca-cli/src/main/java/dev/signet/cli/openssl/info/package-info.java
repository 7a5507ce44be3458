/** The commands of openssl that tell about the program: {@code version}, {@code list}. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.info;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
