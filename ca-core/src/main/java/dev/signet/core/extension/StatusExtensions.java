package dev.signet.core.extension;

import dev.signet.core.asn1.Der;

/** The extensions about how a certificate's status is told: {@code status_request} (RFC 7633) and nocheck (RFC 6960). */
public final class StatusExtensions {
    /** The TLS extension {@code status_request} (RFC 6066 section 8). */
    private static final int STATUS_REQUEST = 5;

    /** Returns the extension by which a TLS server must send an OCSP response along. */
    public static Extension mustStaple() {
        return new Extension(ExtensionOids.TLS_FEATURE, false, Der.sequence(Der.integer(STATUS_REQUEST)));
    }

    /** Returns the extension by which the certificate of an OCSP responder need not be checked itself. */
    public static Extension ocspNoCheck() {
        return new Extension(ExtensionOids.OCSP_NO_CHECK, false, Der.nul());
    }

    private StatusExtensions() {}
}
