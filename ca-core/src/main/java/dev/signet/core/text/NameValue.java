package dev.signet.core.text;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The value of an attribute or name as UTF-8: {@code ASN1_STRING_to_UTF8}. */
public final class NameValue {
    /** Returns the value, or null if it is no text, or none of its type. */
    public static byte @Nullable [] utf8(Decoded value) {
        int width = switch (value.tag()) {
            case Shape.UTF8_STRING_TAG -> 0;
            case Shape.NUMERIC_STRING_TAG,
                    Shape.PRINTABLE_STRING_TAG,
                    Shape.T61_STRING_TAG,
                    Shape.IA5_STRING_TAG,
                    Shape.UTC_TIME_TAG,
                    Shape.GENERALIZED_TIME_TAG,
                    Shape.VISIBLE_STRING_TAG -> 1;
            case Shape.BMP_STRING_TAG -> 2;
            case Shape.UNIVERSAL_STRING_TAG -> 4;
            default -> -1;
        };
        byte[] octets = value.octets();
        if (width < 0 || width != 1 && !Utf8.convertible(octets, width)) {
            return null;
        }
        if (width == 0) {
            return octets;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream(octets.length);
        for (int i = 0; i < octets.length; ) {
            long character = 0;
            for (int end = i + width; i < end; i++) {
                character = character << 8 | octets[i] & 0xff;
            }
            text.writeBytes(Utf8.encode(character));
        }
        return text.toByteArray();
    }

    private NameValue() {}
}
