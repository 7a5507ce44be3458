package dev.signet.core.text;

/** The type of a certificate revocation list, as a part of larger structures. */
final class CrlShape {
    private static final Shape ENTRY = Shape.sequence(
            Shape.INTEGER.field("serialNumber"),
            Shape.TIME.field("revocationDate"),
            Shape.sequenceOf(CertificateDocument.EXTENSION).optional().named("extensions"));
    private static final Shape TO_BE_SIGNED = Shape.sequence(
                    Shape.INTEGER.optional().named("version"),
                    CertificateDocument.ALGORITHM.field("sig_alg"),
                    NameText.NAME.field("issuer"),
                    Shape.TIME.field("lastUpdate"),
                    Shape.TIME.optional().named("nextUpdate"),
                    Shape.sequenceOf(ENTRY).optional().named("revoked"),
                    Shape.sequenceOf(CertificateDocument.EXTENSION)
                            .explicit(0)
                            .optional()
                            .named("extensions"))
            .kept();
    static final Shape LIST = Shape.sequence(
            TO_BE_SIGNED.field("crl"),
            CertificateDocument.ALGORITHM.field("sig_alg"),
            Shape.BIT_STRING.field("signature"));

    private CrlShape() {}
}
