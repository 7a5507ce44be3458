/** What went wrong, as data: the problem, its kind, and the exception that carries it. */
@NullMarked
@CheckReturnValue
package dev.signet.core.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
