/** Revocation and the production of CRLs. */
@NullMarked
@CheckReturnValue
package dev.signet.core.revoke;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
