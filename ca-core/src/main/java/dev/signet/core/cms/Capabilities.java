package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;

/** The ciphers that a signer says to read, the best first (RFC 8551 section 2.5.2): those that OpenSSL lists. */
final class Capabilities {
    static byte[] encoded() {
        return Der.sequence(
                cipher("2.16.840.1.101.3.4.1.42"),
                cipher("2.16.840.1.101.3.4.1.22"),
                cipher("2.16.840.1.101.3.4.1.2"),
                cipher("1.2.840.113549.3.7"),
                rc2(128),
                rc2(64),
                cipher("1.3.14.3.2.7"),
                rc2(40));
    }

    private static byte[] cipher(String oid) {
        return Der.sequence(Der.oid(Oid.of(oid)));
    }

    private static byte[] rc2(int bits) {
        return Der.sequence(Der.oid(Oid.of("1.2.840.113549.3.2")), Der.integer(bits));
    }

    private Capabilities() {}
}
