/**
 * OpenSSL's configuration files, and what is written in them: extensions, values of ASN.1, and names of objects.
 *
 * <p>Texts are strings whose characters stand for octets, 0 to 255, since OpenSSL passes on octets of unknown character sets as
 * they are.
 */
@NullMarked
@CheckReturnValue
package dev.signet.core.config;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
