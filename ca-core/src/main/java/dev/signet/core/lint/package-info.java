/** Rules on data about to be signed, one class each: nothing that breaks one of them as an error gets a signature. */
@NullMarked
@CheckReturnValue
package dev.signet.core.lint;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
