package dev.signet.core.asn1;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/** Writes DER (X.690 section 10): each method returns one whole element, and elements are put together from others. */
public final class Der {
    private static final byte[] NULL = {Tag.NULL, 0};

    /** Returns an element with the given identifier octet and content. */
    public static byte[] element(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        int lengthOctets = length < 0x80 ? 0 : (39 - Integer.numberOfLeadingZeros(length)) / 8;
        byte[] out = new byte[2 + lengthOctets + length];
        out[0] = (byte) tag;
        out[1] = (byte) (lengthOctets == 0 ? length : 0x80 | lengthOctets);
        for (int i = 0; i < lengthOctets; i++) {
            out[2 + i] = (byte) (length >> 8 * (lengthOctets - 1 - i));
        }
        int at = 2 + lengthOctets;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, out, at, part.length);
            at += part.length;
        }
        return out;
    }

    /** Returns a SEQUENCE of elements; an empty array stands for an absent optional one. */
    public static byte[] sequence(byte[]... elements) {
        return element(Tag.SEQUENCE, elements);
    }

    /** Returns a SEQUENCE OF elements. */
    public static byte[] sequence(Collection<byte[]> elements) {
        return element(Tag.SEQUENCE, elements.toArray(byte[][]::new));
    }

    /** Returns a SET OF elements in the order that DER prescribes (X.690 section 11.6). */
    public static byte[] setOf(Collection<byte[]> elements) {
        byte[][] sorted = elements.toArray(byte[][]::new);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        return element(Tag.SET, sorted);
    }

    /** Returns {@code [number] EXPLICIT} around an element. */
    public static byte[] explicit(int number, byte[] element) {
        return element(Tag.contextConstructed(number), element);
    }

    /** Returns an element with its identifier octet replaced, as {@code IMPLICIT} tagging does. */
    public static byte[] implicit(int tag, byte[] element) {
        byte[] copy = element.clone();
        copy[0] = (byte) tag;
        return copy;
    }

    /** Returns an INTEGER. */
    public static byte[] integer(long value) {
        return integer(BigInteger.valueOf(value));
    }

    /** Returns an INTEGER. */
    public static byte[] integer(BigInteger value) {
        return element(Tag.INTEGER, value.toByteArray());
    }

    /** Returns an ENUMERATED. */
    public static byte[] enumerated(int value) {
        return element(Tag.ENUMERATED, BigInteger.valueOf(value).toByteArray());
    }

    /** Returns a BOOLEAN. */
    public static byte[] bool(boolean value) {
        return new byte[] {Tag.BOOLEAN, 1, (byte) (value ? 0xff : 0)};
    }

    /** Returns a NULL. */
    public static byte[] nul() {
        return NULL.clone();
    }

    /** Returns an OBJECT IDENTIFIER. */
    public static byte[] oid(Oid oid) {
        return element(Tag.OBJECT_IDENTIFIER, oid.content());
    }

    /** Returns an OCTET STRING. */
    public static byte[] octetString(byte[] octets) {
        return element(Tag.OCTET_STRING, octets);
    }

    /** Returns a BIT STRING of whole octets. */
    public static byte[] bitString(byte[] octets) {
        return element(Tag.BIT_STRING, new byte[] {0}, octets);
    }

    /**
     * Returns a BIT STRING with named bits: trailing zero bits are left out (X.690 section 11.2.2).
     *
     * @param bits bit number 0 is the lowest bit of this mask
     */
    public static byte[] namedBits(int bits) {
        if (bits == 0) {
            return element(Tag.BIT_STRING, new byte[] {0});
        }
        int count = 32 - Integer.numberOfLeadingZeros(bits);
        byte[] content = new byte[1 + (count + 7) / 8];
        content[0] = (byte) (8 * (content.length - 1) - count);
        for (int bit = 0; bit < count; bit++) {
            if ((bits >> bit & 1) != 0) {
                content[1 + bit / 8] |= (byte) (0x80 >> bit % 8);
            }
        }
        return element(Tag.BIT_STRING, content);
    }

    /** Returns a UTF8String. */
    public static byte[] utf8String(String text) {
        return element(Tag.UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns an IA5String; the caller answers for the characters being ASCII. */
    public static byte[] ia5String(String text) {
        return element(Tag.IA5_STRING, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns a PrintableString; the caller answers for the characters being of its set. */
    public static byte[] printableString(String text) {
        return element(Tag.PRINTABLE_STRING, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Returns a moment as RFC 5280 section 4.1.2.5 wants it: UTCTime through 2049, GeneralizedTime from 2050.
     *
     * @throws IllegalArgumentException if the year is not between 0 and 9999
     */
    public static byte[] time(Instant instant) {
        return Asn1Time.encode(instant);
    }

    /** Returns a moment as GeneralizedTime, whatever its year (RFC 5280 section 5.3.2 wants it so). */
    public static byte[] generalizedTime(Instant instant) {
        return Asn1Time.encode(instant, false);
    }

    private Der() {}
}
