package dev.signet.core.keystore;

import dev.signet.core.asn1.Oid;

/** Object identifiers of PKCS#7, PKCS#9 and PKCS#12. */
final class Pkcs12Oids {
    static final Oid DATA = Oid.of("1.2.840.113549.1.7.1");
    static final Oid ENCRYPTED_DATA = Oid.of("1.2.840.113549.1.7.6");
    static final Oid KEY_BAG = Oid.of("1.2.840.113549.1.12.10.1.1");
    static final Oid SHROUDED_KEY_BAG = Oid.of("1.2.840.113549.1.12.10.1.2");
    static final Oid CERTIFICATE_BAG = Oid.of("1.2.840.113549.1.12.10.1.3");
    static final Oid SAFE_CONTENTS_BAG = Oid.of("1.2.840.113549.1.12.10.1.6");
    static final Oid X509_CERTIFICATE = Oid.of("1.2.840.113549.1.9.22.1");
    static final Oid FRIENDLY_NAME = Oid.of("1.2.840.113549.1.9.20");
    static final Oid LOCAL_KEY_ID = Oid.of("1.2.840.113549.1.9.21");

    /** Java's mark on certificates to trust; without it, its key stores do not show them. */
    static final Oid TRUSTED_KEY_USAGE = Oid.of("2.16.840.1.113894.746875.1.1");

    static final Oid ANY_EXTENDED_KEY_USAGE = Oid.of("2.5.29.37.0");

    private Pkcs12Oids() {}
}
