package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;

/** Object identifiers of key algorithms, and the AlgorithmIdentifiers that go with keys. */
final class KeyOids {
    static final Oid RSA = Oid.of("1.2.840.113549.1.1.1");
    static final Oid RSA_PSS = Oid.of("1.2.840.113549.1.1.10");
    static final Oid EC = Oid.of("1.2.840.10045.2.1");
    static final Oid DSA = Oid.of("1.2.840.10040.4.1");
    static final Oid ED25519 = Oid.of("1.3.101.112");
    static final Oid ED448 = Oid.of("1.3.101.113");

    /** Returns the AlgorithmIdentifier of RFC 3279 section 2.3.1, with its NULL. */
    static byte[] rsa() {
        return Der.sequence(Der.oid(RSA), Der.nul());
    }

    /** Returns the AlgorithmIdentifier of RFC 5480 section 2.1.1. */
    static byte[] ec(NamedCurve curve) {
        return Der.sequence(Der.oid(EC), Der.oid(curve.oid()));
    }

    /** Returns the AlgorithmIdentifier of RFC 8410 section 3, without parameters. */
    static byte[] edwards(KeyAlgorithm.Edwards curve) {
        return Der.sequence(Der.oid(curve == KeyAlgorithm.Edwards.ED25519 ? ED25519 : ED448));
    }

    private KeyOids() {}
}
