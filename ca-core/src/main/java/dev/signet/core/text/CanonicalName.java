package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The form of a name in which libcrypto compares and hashes names: values in UTF-8, small letters, single blanks. */
final class CanonicalName {
    /** Returns the encoded relative names, without the SEQUENCE around them. */
    static byte[] encode(Decoded name) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (int i = 0; i < name.size(); i++) {
            List<byte[]> attributes = new ArrayList<>();
            Decoded set = name.get(i);
            for (int j = 0; j < set.size(); j++) {
                Decoded attribute = set.get(j);
                attributes.add(Der.sequence(Encodings.der(attribute.get(0)), value(attribute.get(1))));
            }
            if (!attributes.isEmpty()) {
                encoded.writeBytes(Der.setOf(attributes));
            }
        }
        return encoded.toByteArray();
    }

    private static byte[] value(Decoded value) {
        int width = switch (value.tag()) {
            case Shape.UTF8_STRING_TAG -> 0;
            case Shape.PRINTABLE_STRING_TAG, Shape.T61_STRING_TAG, Shape.IA5_STRING_TAG, Shape.VISIBLE_STRING_TAG -> 1;
            case Shape.BMP_STRING_TAG -> 2;
            case Shape.UNIVERSAL_STRING_TAG -> 4;
            default -> -1;
        };
        if (width < 0) {
            return Encodings.der(value);
        }
        return Der.element(Shape.UTF8_STRING_TAG, folded(width == 0 ? value.octets() : utf8(value.octets(), width)));
    }

    private static byte[] utf8(byte[] octets, int width) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(octets.length);
        for (int i = 0; i < octets.length; ) {
            long character = 0;
            for (int end = i + width; i < end; i++) {
                character = character << 8 | octets[i] & 0xff;
            }
            encoded.writeBytes(Utf8.encode(character));
        }
        return encoded.toByteArray();
    }

    private static byte[] folded(byte[] text) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream(text.length);
        boolean blankPending = false;
        for (byte octet : text) {
            if (octet == ' ' || octet >= '\t' && octet <= '\r') {
                blankPending = folded.size() > 0;
                continue;
            }
            if (blankPending) {
                folded.write(' ');
                blankPending = false;
            }
            folded.write(octet >= 'A' && octet <= 'Z' ? octet - 'A' + 'a' : octet);
        }
        return folded.toByteArray();
    }

    private CanonicalName() {}
}
