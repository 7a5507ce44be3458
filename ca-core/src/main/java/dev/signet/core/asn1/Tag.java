package dev.signet.core.asn1;

/** Identifier octets of the types that X.509 uses (X.690 section 8.1.2), constructed bit included where DER sets it. */
public final class Tag {
    public static final int BOOLEAN = 0x01;
    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    public static final int OCTET_STRING = 0x04;
    public static final int NULL = 0x05;
    public static final int OBJECT_IDENTIFIER = 0x06;
    public static final int ENUMERATED = 0x0a;
    public static final int UTF8_STRING = 0x0c;
    public static final int NUMERIC_STRING = 0x12;
    public static final int PRINTABLE_STRING = 0x13;
    public static final int TELETEX_STRING = 0x14;
    public static final int IA5_STRING = 0x16;
    public static final int UTC_TIME = 0x17;
    public static final int GENERALIZED_TIME = 0x18;
    public static final int VISIBLE_STRING = 0x1a;
    public static final int UNIVERSAL_STRING = 0x1c;
    public static final int BMP_STRING = 0x1e;
    public static final int SEQUENCE = 0x30;
    public static final int SET = 0x31;

    /** Returns the identifier octet of a primitive, context-specific type such as {@code [0] IMPLICIT IA5String}. */
    public static int context(int number) {
        return 0x80 | number;
    }

    /** Returns the identifier octet of a constructed, context-specific type such as {@code [0] EXPLICIT Version}. */
    public static int contextConstructed(int number) {
        return 0xa0 | number;
    }

    private Tag() {}
}
