/** The use case of issuance: the gate that a CA's key signs behind, and the ledger that knows all it has signed. */
@NullMarked
@CheckReturnValue
package dev.signet.core.issue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
