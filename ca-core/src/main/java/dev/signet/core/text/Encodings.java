package dev.signet.core.text;

import dev.signet.core.asn1.Der;

/** Decoded values, encoded again. */
final class Encodings {
    /** Returns the DER of a primitive value or one of type ANY, under its universal tag. */
    static byte[] der(Decoded value) {
        if (value.encodedForm()) {
            return value.node().encoded();
        }
        if (value.tag() == Shape.BIT_STRING_TAG) {
            return Der.element(Shape.BIT_STRING_TAG, new byte[] {(byte) value.unusedBits()}, value.octets());
        }
        return Der.element(value.tag(), value.octets());
    }

    private Encodings() {}
}
