package dev.signet.core.ocsp;

import dev.signet.core.asn1.Oid;

/** Object identifiers of RFC 6960. */
public final class OcspOids {
    /** The only type of response in use. */
    public static final Oid BASIC_RESPONSE = Oid.of("1.3.6.1.5.5.7.48.1.1");

    /** The extension that ties a response to its request (RFC 8954). */
    public static final Oid NONCE = Oid.of("1.3.6.1.5.5.7.48.1.2");

    /** The extension of a responder's certificate whose own revocation need not be looked up. */
    public static final Oid NO_CHECK = Oid.of("1.3.6.1.5.5.7.48.1.5");

    /** The extended key usage of a responder to whom an authority delegated its answers. */
    public static final Oid OCSP_SIGNING = Oid.of("1.3.6.1.5.5.7.3.9");

    private OcspOids() {}
}
