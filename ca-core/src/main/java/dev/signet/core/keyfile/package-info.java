/** Key files as OpenSSL reads, checks, prints and writes them: every type, every form, also keys that are damaged. */
@NullMarked
@CheckReturnValue
package dev.signet.core.keyfile;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
