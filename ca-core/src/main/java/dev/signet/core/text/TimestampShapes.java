package dev.signet.core.text;

/** The types of the Time-Stamp Protocol (RFC 3161), as libcrypto has them. */
final class TimestampShapes {
    private static final Shape IMPRINT =
            Shape.sequence(CertificateDocument.ALGORITHM.field(), Shape.OCTET_STRING.field());
    private static final Shape EXTENSIONS = Shape.sequenceOf(CertificateDocument.EXTENSION);

    static final Shape REQUEST = Shape.sequence(
            Shape.INTEGER.field(),
            IMPRINT.field(),
            Shape.OBJECT.optional(),
            Shape.INTEGER.optional(),
            Shape.BOOLEAN.optional(),
            EXTENSIONS.implicit(0).optional());

    private static final Shape ACCURACY = Shape.sequence(
            Shape.INTEGER.optional(),
            Shape.INTEGER.implicit(0).optional(),
            Shape.INTEGER.implicit(1).optional());

    static final Shape INFO = Shape.sequence(
            Shape.INTEGER.field(),
            Shape.OBJECT.field(),
            IMPRINT.field(),
            Shape.INTEGER.field(),
            Shape.GENERALIZED_TIME.field(),
            ACCURACY.optional(),
            Shape.BOOLEAN.optional(),
            Shape.INTEGER.optional(),
            GeneralNameText.GENERAL_NAME.explicit(0).optional(),
            EXTENSIONS.implicit(1).optional());

    private static final Shape STATUS = Shape.sequence(
            Shape.INTEGER.field(), Shape.sequenceOf(Shape.UTF8_STRING).optional(), Shape.BIT_STRING.optional());

    static final Shape RESPONSE = Shape.sequence(STATUS.field(), Pkcs7Shape.CONTENT.optional());

    private TimestampShapes() {}
}
