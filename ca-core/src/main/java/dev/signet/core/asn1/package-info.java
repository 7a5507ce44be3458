/** Reading and writing ASN.1: a tolerant reader of DER and BER that never copies before it must, and a writer of DER (X.690). */
@NullMarked
@CheckReturnValue
package dev.signet.core.asn1;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
