package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that was decoded by a {@link Shape}: a primitive with its octets, or a structure with its parts. */
public final class Decoded {
    /** The tag of a value of type ANY that is not of the universal class; such a value stays encoded. */
    static final int OTHER = -3;

    private static final @Nullable Decoded[] NO_PARTS = {};

    private final DerNode node;
    private final int tag;
    private final byte @Nullable [] collected;
    private final @Nullable Decoded[] parts;
    private final int alternative;

    private Decoded(DerNode node, int tag, byte @Nullable [] collected, @Nullable Decoded[] parts, int alternative) {
        this.node = node;
        this.tag = tag;
        this.collected = collected;
        this.parts = parts;
        this.alternative = alternative;
    }

    static Decoded primitive(DerNode node, int tag, byte @Nullable [] collected) {
        return new Decoded(node, tag, collected, NO_PARTS, 0);
    }

    static Decoded structure(DerNode node, @Nullable Decoded[] parts) {
        return new Decoded(node, 0, null, parts, 0);
    }

    /** Returns a list with some elements of another. */
    public static Decoded list(Decoded original, List<Decoded> elements) {
        return new Decoded(original.node, 0, null, elements.toArray(new Decoded[0]), 0);
    }

    static Decoded choice(Decoded chosen, int alternative) {
        return new Decoded(chosen.node, 0, null, new @Nullable Decoded[] {chosen}, alternative);
    }

    /** Returns the encoding that this value was read from; its tag may be an implicit one. */
    public DerNode node() {
        return node;
    }

    /** Returns the number of the universal type of a primitive value, or {@link #OTHER}. */
    public int tag() {
        return tag;
    }

    /** Returns whether this is a value of type ANY that was left in encoded form. */
    boolean encodedForm() {
        return tag == OTHER || tag == Shape.SEQUENCE_TAG || tag == Shape.SET_TAG;
    }

    /** Returns which alternative of a CHOICE was taken, counted from 0. */
    public int alternative() {
        return alternative;
    }

    /** Returns the chosen value of a CHOICE. */
    public Decoded chosen() {
        return get(0);
    }

    /** Returns the number of elements of a list, or of fields that a SEQUENCE may have. */
    public int size() {
        return parts.length;
    }

    public boolean has(int index) {
        return parts[index] != null;
    }

    /** Returns an element of a list or a field that is there. */
    public Decoded get(int index) {
        Decoded part = parts[index];
        if (part == null) {
            throw new IllegalStateException("field " + index + " is absent");
        }
        return part;
    }

    /** Returns the octets of a primitive value: without tag, length and, in a BIT STRING, the count of unused bits. */
    public byte[] octets() {
        if (encodedForm()) {
            return node.encoded();
        }
        if (tag == Shape.BIT_STRING_TAG) {
            byte[] content = collected != null ? collected : node.content();
            byte[] bits = new byte[content.length - 1];
            System.arraycopy(content, 1, bits, 0, bits.length);
            if (bits.length > 0) {
                bits[bits.length - 1] &= (byte) (0xff << content[0]);
            }
            return bits;
        }
        return collected != null ? collected : node.content();
    }

    public int length() {
        if (encodedForm()) {
            return node.end() - node.offset();
        }
        int length = collected != null ? collected.length : node.contentLength();
        return tag == Shape.BIT_STRING_TAG ? length - 1 : length;
    }

    /** Returns the octets as text, a character for each. */
    public String latin1() {
        return new String(octets(), StandardCharsets.ISO_8859_1);
    }

    public boolean bool() {
        return node.contentByte(0) != 0;
    }

    public BigInteger integer() {
        return node.integer();
    }

    /** Returns the value of a {@link Shape#SMALL_NUMBER}. */
    public int smallNumber() {
        return length() == 0 ? 0 : integer().intValue();
    }

    /** Returns the number of unused bits at the end of a BIT STRING. */
    public int unusedBits() {
        return collected != null ? collected[0] : node.contentByte(0);
    }

    /**
     * Returns the dotted form of an OBJECT IDENTIFIER.
     *
     * @throws DerException if it is too long to be written out
     */
    public String dotted() {
        return node.oid().dotted();
    }
}
