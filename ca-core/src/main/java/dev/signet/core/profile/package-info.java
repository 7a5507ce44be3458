/** What an issuer is willing to sign: profiles, how their files are read, and what they grant to a request. */
@NullMarked
@CheckReturnValue
package dev.signet.core.profile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
