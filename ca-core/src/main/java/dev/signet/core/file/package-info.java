/** Writing files so that a crash or a full disk never leaves half of one. */
@NullMarked
@CheckReturnValue
package dev.signet.core.file;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
