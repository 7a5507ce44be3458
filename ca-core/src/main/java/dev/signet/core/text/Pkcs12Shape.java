package dev.signet.core.text;

/** The types of PKCS #12 (RFC 7292), as libcrypto's {@code PKCS12} has them. */
final class Pkcs12Shape {
    static final String KEY = "1.2.840.113549.1.12.10.1.1";
    static final String SHROUDED_KEY = "1.2.840.113549.1.12.10.1.2";
    static final String CERTIFICATE = "1.2.840.113549.1.12.10.1.3";
    static final String REVOCATION_LIST = "1.2.840.113549.1.12.10.1.4";
    static final String SECRET = "1.2.840.113549.1.12.10.1.5";
    static final String SAFE_CONTENTS = "1.2.840.113549.1.12.10.1.6";

    private static final String X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";
    private static final String SDSI_CERTIFICATE = "1.2.840.113549.1.9.22.2";
    private static final String X509_REVOCATION_LIST = "1.2.840.113549.1.9.23.1";

    static final Shape SIGNATURE = Shape.sequence(CertificateDocument.ALGORITHM.field(), Shape.OCTET_STRING.field());
    private static final Shape MAC =
            Shape.sequence(SIGNATURE.field(), Shape.OCTET_STRING.field(), Shape.INTEGER.optional());
    static final Shape FILE = Shape.sequence(Shape.INTEGER.field(), Pkcs7Shape.CONTENT.field(), MAC.optional());
    static final Shape PARTS = Shape.sequenceOf(Pkcs7Shape.CONTENT);
    private static final Shape ATTRIBUTE =
            Shape.sequence(Shape.OBJECT.field(), Shape.setOf(Shape.ANY).field());
    static final Shape PRIVATE_KEY = Shape.sequence(
            Shape.INTEGER.field(),
            CertificateDocument.ALGORITHM.field(),
            Shape.OCTET_STRING.field(),
            Shape.setOf(ATTRIBUTE).implicit(0).optional());
    private static final Shape INNER_BAG =
            Shape.sequence(Shape.OBJECT.field(), Shape.definedBy(Pkcs12Shape::innerValue));

    private static final Shape BAG = Shape.sequence(
            Shape.OBJECT.field(),
            Shape.definedBy(Pkcs12Shape::value),
            Shape.setOf(ATTRIBUTE).optional());
    static final Shape BAGS = Shape.sequenceOf(BAG);

    private static Shape.Field innerValue(String type) {
        return switch (type) {
            case X509_CERTIFICATE, X509_REVOCATION_LIST -> Shape.OCTET_STRING.explicit(0);
            case SDSI_CERTIFICATE -> Shape.IA5_STRING.explicit(0);
            default -> Shape.ANY.explicit(0);
        };
    }

    private static Shape.Field value(String type) {
        return switch (type) {
            case KEY -> PRIVATE_KEY.explicit(0);
            case SHROUDED_KEY -> SIGNATURE.explicit(0);
            case SAFE_CONTENTS -> bags().explicit(0);
            case CERTIFICATE, REVOCATION_LIST, SECRET -> INNER_BAG.explicit(0);
            default -> Shape.ANY.explicit(0);
        };
    }

    /** A type that contains itself has to be made anew where it is read. */
    private static Shape bags() {
        return Shape.sequenceOf(Shape.sequence(
                Shape.OBJECT.field(),
                Shape.definedBy(Pkcs12Shape::value),
                Shape.setOf(ATTRIBUTE).optional()));
    }

    static boolean isX509Certificate(String type) {
        return type.equals(X509_CERTIFICATE);
    }

    private Pkcs12Shape() {}
}
