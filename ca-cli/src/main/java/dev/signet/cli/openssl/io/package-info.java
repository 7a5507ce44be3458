/** What the commands of openssl read and write: files, standard streams, pass phrases, keys. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.io;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
