/**
 * What OpenSSL 3.0 prints, byte for byte: certificates, names, times, keys and extensions as text.
 *
 * <p>Text is collected in a {@link StringBuilder} whose characters stand for octets, 0 to 255, because OpenSSL passes on octets
 * of unknown character sets as they are. This package is on the way of commands that must start fast, so it uses nothing that makes the virtual machine load much: no streams, no lambdas,
 * no regular expressions, no {@code String.format}, no {@code java.time}.
 */
@NullMarked
@CheckReturnValue
package dev.signet.core.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
