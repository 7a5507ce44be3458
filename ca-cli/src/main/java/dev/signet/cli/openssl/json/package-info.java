/** What the commands in the place of openssl print for programs, with {@code --json}: one schema for each kind of document. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
