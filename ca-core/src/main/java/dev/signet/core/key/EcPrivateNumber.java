package dev.signet.core.key;

import dev.signet.core.asn1.DerNode;
import java.math.BigInteger;
import java.util.Arrays;

/** The number inside an ECPrivateKey (RFC 5915 section 3) that {@link PrivateKeyReader} has written. */
final class EcPrivateNumber {
    static BigInteger decode(DerNode ecPrivateKey) {
        byte[] octets = ecPrivateKey.children().get(1).content(); // after the version
        BigInteger number = new BigInteger(1, octets);
        Arrays.fill(octets, (byte) 0);
        return number;
    }

    private EcPrivateNumber() {}
}
