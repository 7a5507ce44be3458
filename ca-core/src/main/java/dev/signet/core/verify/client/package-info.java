/** What other clients would say of a chain: their rules, as data for the verifier. */
@NullMarked
@CheckReturnValue
package dev.signet.core.verify.client;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
