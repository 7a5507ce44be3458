/** The commands of openssl on keys: {@code genrsa}, {@code genpkey}, {@code pkey} and those of single types. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.openssl.key;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
