package dev.signet.core.verify.openssl;

import dev.signet.core.text.CertificatePurpose;

/** For what a certificate of the trust store has to be trusted: {@code X509_TRUST}. */
public enum VerifyTrust {
    DEFAULT(""),
    /** Self-signed certificates are trusted. */
    COMPATIBLE(""),
    SSL_CLIENT("1.3.6.1.5.5.7.3.2"),
    SSL_SERVER("1.3.6.1.5.5.7.3.1"),
    EMAIL("1.3.6.1.5.5.7.3.4"),
    OBJECT_SIGN("1.3.6.1.5.5.7.3.3"),
    OCSP_SIGN("1.3.6.1.5.5.7.3.9"),
    OCSP_REQUEST("1.3.6.1.5.5.7.48.1"),
    TSA("1.3.6.1.5.5.7.3.8");

    private final String use;

    VerifyTrust(String use) {
        this.use = use;
    }

    /** Returns the object identifier of the use; empty if there is none. */
    String use() {
        return use;
    }

    /** Returns what a purpose asks for. */
    public static VerifyTrust of(CertificatePurpose purpose) {
        return switch (purpose) {
            case SSL_CLIENT -> SSL_CLIENT;
            case SSL_SERVER, NETSCAPE_SSL_SERVER -> SSL_SERVER;
            case SMIME_SIGN, SMIME_ENCRYPT -> EMAIL;
            case CRL_SIGNING, OCSP_HELPER -> COMPATIBLE;
            case ANY -> DEFAULT;
            case TIME_STAMP_SIGN -> TSA;
        };
    }
}
