/** Gets over HTTP what certificates say is to be had: certificates, CRLs and OCSP responses. Only where a user asks for it. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.fetch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
