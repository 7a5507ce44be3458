package dev.signet.core.cms;

import dev.signet.core.asn1.Oid;

/** The object identifiers of RFC 5652, RFC 5083, RFC 3274, RFC 2634 and RFC 5035. */
public final class CmsOids {
    public static final Oid DATA = Oid.of("1.2.840.113549.1.7.1");
    public static final Oid SIGNED_DATA = Oid.of("1.2.840.113549.1.7.2");
    public static final Oid ENVELOPED_DATA = Oid.of("1.2.840.113549.1.7.3");
    public static final Oid DIGESTED_DATA = Oid.of("1.2.840.113549.1.7.5");
    public static final Oid ENCRYPTED_DATA = Oid.of("1.2.840.113549.1.7.6");
    public static final Oid AUTH_ENVELOPED_DATA = Oid.of("1.2.840.113549.1.9.16.1.23");
    public static final Oid COMPRESSED_DATA = Oid.of("1.2.840.113549.1.9.16.1.9");
    public static final Oid RECEIPT = Oid.of("1.2.840.113549.1.9.16.1.1");
    public static final Oid TIMESTAMP_INFO = Oid.of("1.2.840.113549.1.9.16.1.4");
    public static final Oid ASCII_TEXT_WITH_CRLF = Oid.of("1.2.840.113549.1.9.16.1.27");

    public static final Oid CONTENT_TYPE = Oid.of("1.2.840.113549.1.9.3");
    public static final Oid MESSAGE_DIGEST = Oid.of("1.2.840.113549.1.9.4");
    public static final Oid SIGNING_TIME = Oid.of("1.2.840.113549.1.9.5");
    public static final Oid SMIME_CAPABILITIES = Oid.of("1.2.840.113549.1.9.15");
    public static final Oid RECEIPT_REQUEST = Oid.of("1.2.840.113549.1.9.16.2.1");
    public static final Oid MESSAGE_SIGNATURE_DIGEST = Oid.of("1.2.840.113549.1.9.16.2.5");
    public static final Oid SIGNING_CERTIFICATE = Oid.of("1.2.840.113549.1.9.16.2.12");
    public static final Oid SIGNING_CERTIFICATE_V2 = Oid.of("1.2.840.113549.1.9.16.2.47");

    static final Oid ZLIB = Oid.of("1.2.840.113549.1.9.16.3.8");
    static final Oid PASSWORD_KEY_WRAP = Oid.of("1.2.840.113549.1.9.16.3.9");
    static final Oid TRIPLE_DES_WRAP = Oid.of("1.2.840.113549.1.9.16.3.6");
    static final Oid ESDH = Oid.of("1.2.840.113549.1.9.16.3.5");
    static final Oid AES_128_WRAP = Oid.of("2.16.840.1.101.3.4.1.5");
    static final Oid AES_192_WRAP = Oid.of("2.16.840.1.101.3.4.1.25");
    static final Oid AES_256_WRAP = Oid.of("2.16.840.1.101.3.4.1.45");
    static final Oid PBKDF2 = Oid.of("1.2.840.113549.1.5.12");

    static final Oid RSA = Oid.of("1.2.840.113549.1.1.1");
    static final Oid RSA_OAEP = Oid.of("1.2.840.113549.1.1.7");
    static final Oid RSA_PSS = Oid.of("1.2.840.113549.1.1.10");
    static final Oid MASK_GENERATION = Oid.of("1.2.840.113549.1.1.8");
    static final Oid LABEL_SPECIFIED = Oid.of("1.2.840.113549.1.1.9");
    static final Oid EC = Oid.of("1.2.840.10045.2.1");
    static final Oid DSA = Oid.of("1.2.840.10040.4.1");
    static final Oid DH = Oid.of("1.2.840.10046.2.1");

    private CmsOids() {}
}
