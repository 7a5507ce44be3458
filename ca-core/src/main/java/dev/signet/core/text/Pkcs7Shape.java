package dev.signet.core.text;

/** The types of PKCS #7 (RFC 2315), as libcrypto's {@code PKCS7} has them. */
final class Pkcs7Shape {
    static final String DATA = "1.2.840.113549.1.7.1";
    static final String SIGNED = "1.2.840.113549.1.7.2";
    static final String ENVELOPED = "1.2.840.113549.1.7.3";
    static final String SIGNED_AND_ENVELOPED = "1.2.840.113549.1.7.4";
    static final String DIGESTED = "1.2.840.113549.1.7.5";
    static final String ENCRYPTED = "1.2.840.113549.1.7.6";

    private static final Shape ATTRIBUTE =
            Shape.sequence(Shape.OBJECT.field("object"), Shape.setOf(Shape.ANY).field("set"));
    static final Shape ISSUER_AND_SERIAL = Shape.sequence(NameText.NAME.field("issuer"), Shape.INTEGER.field("serial"));
    static final Shape SIGNER = Shape.sequence(
            Shape.INTEGER.field("version"),
            ISSUER_AND_SERIAL.field("issuer_and_serial"),
            CertificateDocument.ALGORITHM.field("digest_alg"),
            Shape.sequenceOf(ATTRIBUTE).implicit(0).optional().named("auth_attr"),
            CertificateDocument.ALGORITHM.field("digest_enc_alg"),
            Shape.OCTET_STRING.field("enc_digest"),
            Shape.setOf(ATTRIBUTE).implicit(1).optional().named("unauth_attr"));
    static final Shape RECIPIENT = Shape.sequence(
            Shape.INTEGER.field("version"),
            ISSUER_AND_SERIAL.field("issuer_and_serial"),
            CertificateDocument.ALGORITHM.field("key_enc_algor"),
            Shape.OCTET_STRING.field("enc_key"));
    static final Shape ENCRYPTED_CONTENT = Shape.sequence(
            Shape.OBJECT.field("content_type"),
            CertificateDocument.ALGORITHM.field("algorithm"),
            Shape.OCTET_STRING.implicit(0).optional().named("enc_data"));

    /** One PKCS #7 structure, whose content may again hold one. */
    static final Shape CONTENT = Shape.sequence(
            Shape.OBJECT.field("type"), Shape.definedBy(Pkcs7Shape::content).optional());

    static final int CERTIFICATES_OF_SIGNED = 3;
    static final int LISTS_OF_SIGNED = 4;
    static final int CERTIFICATES_OF_SIGNED_AND_ENVELOPED = 4;
    static final int LISTS_OF_SIGNED_AND_ENVELOPED = 5;

    private static Shape.Field content(String type) {
        Shape.Field field = switch (type) {
            case DATA -> Shape.OCTET_STRING.explicit(0).named("d.data");
            case SIGNED -> signed().explicit(0).named("d.sign");
            case ENVELOPED -> enveloped().explicit(0).named("d.enveloped");
            case SIGNED_AND_ENVELOPED -> signedAndEnveloped().explicit(0).named("d.signed_and_enveloped");
            case DIGESTED -> digested().explicit(0).named("d.digest");
            case ENCRYPTED -> encrypted().explicit(0).named("d.encrypted");
            default -> Shape.ANY.explicit(0).named("d.other");
        };
        return field.optional();
    }

    static Shape signed() {
        return Shape.sequence(
                Shape.INTEGER.field("version"),
                Shape.setOf(CertificateDocument.ALGORITHM).field("md_algs"),
                CONTENT.field("contents"),
                Shape.sequenceOf(CertificateDocument.CERTIFICATE)
                        .implicit(0)
                        .optional()
                        .named("cert"),
                Shape.setOf(CertificateListDocument.LIST).implicit(1).optional().named("crl"),
                Shape.setOf(SIGNER).field("signer_info"));
    }

    static Shape enveloped() {
        return Shape.sequence(
                Shape.INTEGER.field("version"),
                Shape.setOf(RECIPIENT).field("recipientinfo"),
                ENCRYPTED_CONTENT.field("enc_data"));
    }

    static Shape signedAndEnveloped() {
        return Shape.sequence(
                Shape.INTEGER.field("version"),
                Shape.setOf(RECIPIENT).field("recipientinfo"),
                Shape.setOf(CertificateDocument.ALGORITHM).field("md_algs"),
                ENCRYPTED_CONTENT.field("enc_data"),
                Shape.setOf(CertificateDocument.CERTIFICATE)
                        .implicit(0)
                        .optional()
                        .named("cert"),
                Shape.setOf(CertificateListDocument.LIST).implicit(1).optional().named("crl"),
                Shape.setOf(SIGNER).field("signer_info"));
    }

    static Shape digested() {
        return Shape.sequence(
                Shape.INTEGER.field("version"),
                CertificateDocument.ALGORITHM.field("md"),
                CONTENT.field("contents"),
                Shape.OCTET_STRING.field("digest"));
    }

    static Shape encrypted() {
        return Shape.sequence(Shape.INTEGER.field("version"), ENCRYPTED_CONTENT.field("enc_data"));
    }

    private Pkcs7Shape() {}
}
