package dev.signet.core.text;

import dev.signet.core.asn1.Der;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a name in which libcrypto compares and hashes names: values in UTF-8, small letters, single blanks. */
public final class CanonicalName {
    /** Returns the encoded relative names, without the SEQUENCE around them. */
    public static byte[] encode(Decoded name) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (int i = 0; i < name.size(); i++) {
            encoded.writeBytes(encodeSet(name.get(i)));
        }
        return encoded.toByteArray();
    }

    /**
     * Returns a name and one more relative name below it: the full name of a distribution point that is named relative to an
     * issuer; null if the relative name has no canonical form.
     */
    public static byte @Nullable [] encode(Decoded name, Decoded relative) {
        if (!NameText.canonicalSet(relative)) {
            return null;
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(encode(name));
        encoded.writeBytes(encodeSet(relative));
        return encoded.toByteArray();
    }

    private static byte[] encodeSet(Decoded set) {
        List<byte[]> attributes = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            Decoded attribute = set.get(i);
            attributes.add(Der.sequence(Encodings.der(attribute.get(0)), value(attribute.get(1))));
        }
        return attributes.isEmpty() ? new byte[0] : Der.setOf(attributes);
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
