package dev.signet.core.asn1;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of a DER or BER encoding: identifier, length and content (X.690 section 8.1), as a window on the bytes.
 *
 * <p>Nothing is decoded until it is asked for, so a certificate with one broken extension can still be read around it. BER's
 * indefinite lengths and non-minimal lengths are understood; {@link #strictLength()} tells them apart from DER. A node never
 * reaches outside the bytes it was read from, whatever its length octets claim.
 */
public final class DerNode {
    /** Indefinite lengths may nest this deep; each level is scanned for its end when the outer one is read. */
    private static final int MAX_INDEFINITE_DEPTH = 32;

    private final byte[] bytes;
    private final int offset;
    private final int identifier;
    private final int tagNumber;
    private final int contentOffset;
    private final int contentEnd;
    private final int end;
    private final boolean strictLength;

    private DerNode(
            byte[] bytes,
            int offset,
            int identifier,
            int tagNumber,
            int contentOffset,
            int contentEnd,
            int end,
            boolean strictLength) {
        this.bytes = bytes;
        this.offset = offset;
        this.identifier = identifier;
        this.tagNumber = tagNumber;
        this.contentOffset = contentOffset;
        this.contentEnd = contentEnd;
        this.end = end;
        this.strictLength = strictLength;
    }

    /**
     * Reads the one element that fills the whole array.
     *
     * @throws DerException if the bytes are truncated, or go on after the element
     */
    public static DerNode parse(byte[] bytes) {
        DerNode node = parseAt(bytes, 0, bytes.length);
        if (node.end != bytes.length) {
            throw new DerException(node.end, (bytes.length - node.end) + " bytes follow the end of the structure");
        }
        return node;
    }

    /**
     * Reads the element that starts at an offset; what follows it is not looked at.
     *
     * @param limit where the enclosing bytes end
     * @throws DerException if the element does not fit before {@code limit}
     */
    public static DerNode parseAt(byte[] bytes, int offset, int limit) {
        return parseAt(bytes, offset, limit, MAX_INDEFINITE_DEPTH);
    }

    private static DerNode parseAt(byte[] bytes, int offset, int limit, int depth) {
        int position = offset;
        if (position >= limit) {
            throw new DerException(offset, "an element was expected, the bytes end here");
        }
        int identifier = bytes[position++] & 0xff;
        int tagNumber = identifier & 0x1f;
        if (tagNumber == 0x1f) {
            long number = 0;
            int octet;
            do {
                if (position >= limit || number > Integer.MAX_VALUE >> 7) {
                    throw new DerException(offset, "a tag number is too long");
                }
                octet = bytes[position++] & 0xff;
                number = number << 7 | octet & 0x7f;
            } while ((octet & 0x80) != 0);
            tagNumber = (int) number;
        }
        if (position >= limit) {
            throw new DerException(offset, "the bytes end before the length of an element");
        }
        int first = bytes[position++] & 0xff;
        if (first == 0x80) {
            return indefinite(bytes, offset, limit, depth, identifier, tagNumber, position);
        }
        long length = first;
        boolean strict = true;
        if (first > 0x80) {
            int octets = first & 0x7f;
            length = 0;
            strict = octets <= 4 && position < limit && bytes[position] != 0;
            for (int i = 0; i < octets; i++) {
                if (position >= limit || length > Integer.MAX_VALUE >> 8) {
                    throw new DerException(offset, "the length of an element is out of bounds");
                }
                length = length << 8 | bytes[position++] & 0xff;
            }
            strict &= length >= 0x80;
        }
        if (length > limit - position) {
            throw new DerException(
                    offset, "an element of " + length + " bytes does not fit into the remaining " + (limit - position));
        }
        int contentEnd = position + (int) length;
        return new DerNode(bytes, offset, identifier, tagNumber, position, contentEnd, contentEnd, strict);
    }

    private static DerNode indefinite(
            byte[] bytes, int offset, int limit, int depth, int identifier, int tagNumber, int contentOffset) {
        if ((identifier & 0x20) == 0) {
            throw new DerException(offset, "an indefinite length on a primitive element");
        }
        if (depth == 0) {
            throw new DerException(offset, "indefinite lengths are nested too deep");
        }
        int position = contentOffset;
        while (true) {
            if (position + 2 > limit) {
                throw new DerException(offset, "an element of indefinite length has no end");
            }
            if (bytes[position] == 0 && bytes[position + 1] == 0) {
                return new DerNode(bytes, offset, identifier, tagNumber, contentOffset, position, position + 2, false);
            }
            position = parseAt(bytes, position, limit, depth - 1).end;
        }
    }

    /** Returns the first identifier octet, comparable with the constants of {@link Tag}. */
    public int identifier() {
        return identifier;
    }

    /** Returns whether the identifier octet is {@code tag}, one of {@link Tag}. */
    public boolean is(int tag) {
        return identifier == tag;
    }

    /** Returns the class of the tag: 0 universal, 1 application, 2 context-specific, 3 private. */
    public int tagClass() {
        return identifier >> 6;
    }

    /** Returns the number of the tag, also where it takes more than one octet. */
    public int tagNumber() {
        return tagNumber;
    }

    /** Returns whether the content is made of further elements. */
    public boolean constructed() {
        return (identifier & 0x20) != 0;
    }

    /** Returns whether the length is written as DER wants it: definite, in the fewest octets. */
    public boolean strictLength() {
        return strictLength;
    }

    /** Returns the offset of the identifier in the array that was read. */
    public int offset() {
        return offset;
    }

    /** Returns the offset of the content in the array that was read. */
    public int contentOffset() {
        return contentOffset;
    }

    /** Returns the length of the content in bytes. */
    public int contentLength() {
        return contentEnd - contentOffset;
    }

    /** Returns the offset just behind this element, an end-of-contents marker included. */
    public int end() {
        return end;
    }

    /** Returns one octet of the content, 0 to 255. */
    public int contentByte(int index) {
        if (index < 0 || index >= contentLength()) {
            throw new DerException(contentOffset, "the content ends before octet " + index);
        }
        return bytes[contentOffset + index] & 0xff;
    }

    /** Returns a copy of the content. */
    public byte[] content() {
        return Arrays.copyOfRange(bytes, contentOffset, contentEnd);
    }

    /** Returns a copy of the whole element: identifier, length and content. */
    public byte[] encoded() {
        return Arrays.copyOfRange(bytes, offset, end);
    }

    /** Returns a reader of the elements inside this one. */
    public DerReader reader() {
        return new DerReader(bytes, contentOffset, contentEnd);
    }

    /**
     * Returns a reader of the elements inside this one.
     *
     * @param tag what this element must be, one of {@link Tag}
     * @param what its name in the standard, for the message
     * @throws DerException if it is something else
     */
    public DerReader reader(int tag, String what) {
        return expect(tag, what).reader();
    }

    /**
     * Returns this element.
     *
     * @throws DerException if its identifier is not {@code tag}
     */
    public DerNode expect(int tag, String what) {
        if (identifier != tag) {
            throw new DerException(
                    offset,
                    what + ": tag 0x" + Integer.toHexString(tag) + " expected, 0x" + Integer.toHexString(identifier)
                            + " found");
        }
        return this;
    }

    /** Returns the elements inside this one, in order. */
    public List<DerNode> children() {
        List<DerNode> children = new ArrayList<>();
        for (DerReader reader = reader(); reader.hasNext(); ) {
            children.add(reader.next());
        }
        return children;
    }

    /** Returns the only element inside this one, as an explicit tag has it. */
    public DerNode only() {
        DerReader reader = reader();
        DerNode inner = reader.next();
        reader.end();
        return inner;
    }

    /**
     * Returns the value of an INTEGER or ENUMERATED, whatever the tag says (it may be implicit). Superfluous leading octets are
     * read over, though no encoding rules allow them (X.690 section 8.3.2): a linter can say it better than a reader.
     *
     * @throws DerException if it is empty
     */
    public BigInteger integer() {
        int length = contentLength();
        if (length == 0) {
            throw new DerException(offset, "an INTEGER without content");
        }
        return new BigInteger(bytes, contentOffset, length);
    }

    /**
     * Returns the value of a small INTEGER or ENUMERATED.
     *
     * @throws DerException if it does not fit into 32 bits
     */
    public int smallInteger() {
        BigInteger value = integer();
        if (value.bitLength() > 31) {
            throw new DerException(
                    offset, "an INTEGER of " + value.bitLength() + " bits where a small one is expected");
        }
        return value.intValue();
    }

    /** Returns the value of a BOOLEAN; as in BER, everything but 0 is true. */
    public boolean bool() {
        if (contentLength() != 1) {
            throw new DerException(offset, "a BOOLEAN of " + contentLength() + " bytes");
        }
        return bytes[contentOffset] != 0;
    }

    /** Returns the value of an OBJECT IDENTIFIER. */
    public Oid oid() {
        return Oid.decode(this);
    }

    /** Returns the number of unused bits at the end of a BIT STRING, 0 to 7. */
    public int unusedBits() {
        int unused = contentByte(0);
        if (unused > 7 || unused > 0 && contentLength() == 1) {
            throw new DerException(offset, "a BIT STRING with " + unused + " unused bits");
        }
        return unused;
    }

    /** Returns the octets of a primitive BIT STRING, without the octet that counts unused bits. */
    public byte[] bitString() {
        int unused = unusedBits();
        byte[] octets = Arrays.copyOfRange(bytes, contentOffset + 1, contentEnd);
        if (unused > 0) {
            octets[octets.length - 1] &= (byte) (0xff << unused);
        }
        return octets;
    }

    /**
     * Returns the octets of a primitive BIT STRING that carries octets, as signatures do.
     *
     * @throws DerException if it has unused bits; which of two such encodings was signed nobody could tell
     */
    public byte[] wholeOctets() {
        if (unusedBits() != 0) {
            throw new DerException(offset, "a BIT STRING with unused bits where whole octets are expected");
        }
        return bitString();
    }

    /** Returns the content as text, one character per byte. */
    public String latin1() {
        return Latin1.text(bytes, contentOffset, contentLength());
    }

    /**
     * Returns the moment that a UTCTime or GeneralizedTime names, in the forms that RFC 5280 section 4.1.2.5 allows.
     *
     * @throws DerException if it is something else
     */
    public Instant time() {
        return Asn1Time.decode(this);
    }
}
