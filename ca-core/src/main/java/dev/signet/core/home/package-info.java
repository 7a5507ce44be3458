/** A certification authority in a directory: its configuration, its files, and the use cases that work on them. */
@NullMarked
@CheckReturnValue
package dev.signet.core.home;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
