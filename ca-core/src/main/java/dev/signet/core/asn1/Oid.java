package dev.signet.core.asn1;

import com.google.errorprone.annotations.Immutable;
import java.math.BigInteger;

/**
 * An object identifier such as 2.5.29.17 (X.660).
 *
 * <p>It is kept as it stands in DER, so that reading, comparing and writing a certificate does no arithmetic; its numbers are
 * worked out when somebody wants to see them.
 */
@Immutable
public final class Oid implements Comparable<Oid> {
    /** Longest accepted content in octets; the longest identifiers in use take about twenty. */
    private static final int MAX_OCTETS = 4096;

    /** One octet gives at most three digits and a full stop, but for the first, which holds two numbers. */
    private static final int MAX_CHARACTERS = 4 * MAX_OCTETS + 2;

    private static final int MAX_LONG_DIGITS = 18;

    /** The content octets of the DER encoding, each as one character. */
    private final String octets;

    private Oid(String octets) {
        this.octets = octets;
    }

    /**
     * Returns the object identifier that a text writes with dots, such as {@code 2.5.29.17}.
     *
     * @throws IllegalArgumentException if it is not an object identifier
     */
    public static Oid of(String dotted) {
        if (!wellFormed(dotted)) {
            throw new IllegalArgumentException("not an object identifier: " + dotted);
        }
        return new Oid(encode(dotted));
    }

    /** Returns whether a text is an object identifier in dotted form that can be encoded. */
    public static boolean wellFormed(String dotted) {
        if (dotted.length() > MAX_CHARACTERS) {
            return false;
        }
        int start = 0;
        for (int arc = 0; ; arc++) {
            int dot = dotted.indexOf('.', start);
            int end = dot < 0 ? dotted.length() : dot;
            if (!isNumber(dotted, start, end)
                    || arc == 0 && (end - start != 1 || dotted.charAt(start) > '2')
                    || arc == 1 && dotted.charAt(0) < '2' && !isBelow40(dotted, start, end)) {
                return false;
            }
            if (dot < 0) {
                return arc > 0
                        && (dotted.length() <= MAX_OCTETS || encode(dotted).length() <= MAX_OCTETS);
            }
            start = end + 1;
        }
    }

    private static boolean isNumber(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end == start + 1 || end > start && text.charAt(start) != '0';
    }

    private static boolean isBelow40(String text, int start, int end) {
        return end - start == 1 || end - start == 2 && text.charAt(start) < '4';
    }

    private static String encode(String dotted) {
        StringBuilder octets = new StringBuilder(dotted.length());
        int root = 40 * (dotted.charAt(0) - '0');
        for (int start = 2; start < dotted.length(); ) {
            int dot = dotted.indexOf('.', start);
            int end = dot < 0 ? dotted.length() : dot;
            if (end - start > MAX_LONG_DIGITS) {
                append(octets, new BigInteger(dotted.substring(start, end)).add(BigInteger.valueOf(root)));
            } else {
                append(octets, Long.parseLong(dotted, start, end, 10) + root);
            }
            root = 0;
            start = end + 1;
        }
        return octets.toString();
    }

    private static void append(StringBuilder octets, long arc) {
        for (int shift = (63 - Long.numberOfLeadingZeros(arc | 1)) / 7 * 7; shift > 0; shift -= 7) {
            octets.append((char) (arc >> shift & 0x7f | 0x80));
        }
        octets.append((char) (arc & 0x7f));
    }

    private static void append(StringBuilder octets, BigInteger arc) {
        for (int shift = (arc.bitLength() - 1) / 7 * 7; shift > 0; shift -= 7) {
            octets.append((char) (arc.shiftRight(shift).intValue() & 0x7f | 0x80));
        }
        octets.append((char) (arc.intValue() & 0x7f));
    }

    static Oid decode(DerNode node) {
        int length = node.contentLength();
        if (length == 0 || length > MAX_OCTETS) {
            throw new DerException(node.offset(), "an OBJECT IDENTIFIER of " + length + " bytes");
        }
        String octets = node.latin1();
        boolean arcStarts = true;
        for (int i = 0; i < length; i++) {
            char octet = octets.charAt(i);
            if (arcStarts && octet == 0x80) {
                throw new DerException(node.offset(), "an OBJECT IDENTIFIER with a number that starts with zero bits");
            }
            arcStarts = octet < 0x80;
        }
        if (!arcStarts) {
            throw new DerException(node.offset(), "an OBJECT IDENTIFIER that ends within a number");
        }
        return new Oid(octets);
    }

    /** Returns the content octets of the DER encoding (X.690 section 8.19). */
    byte[] content() {
        return Latin1.octets(octets);
    }

    /** Returns the numbers, separated by full stops. */
    public String dotted() {
        StringBuilder dotted = new StringBuilder(octets.length() * 3);
        for (int start = 0; start < octets.length(); ) {
            int end = start + 1;
            while (octets.charAt(end - 1) >= 0x80) {
                end++;
            }
            if (start == 0) {
                appendFirst(dotted, end);
            } else {
                dotted.append('.');
                appendArc(dotted, start, end, 0);
            }
            start = end;
        }
        return dotted.toString();
    }

    /** The first number on the wire holds two: 40 times the first, which is 0, 1 or 2, and the second. */
    private void appendFirst(StringBuilder dotted, int end) {
        int root = end > 1 ? 2 : Math.min(octets.charAt(0) / 40, 2);
        dotted.append(root).append('.');
        appendArc(dotted, 0, end, 40 * root);
    }

    private void appendArc(StringBuilder dotted, int start, int end, int less) {
        if (end - start > 9) {
            dotted.append(bigArc(start, end).subtract(BigInteger.valueOf(less)));
            return;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            value = value << 7 | octets.charAt(i) & 0x7f;
        }
        dotted.append(value - less);
    }

    private BigInteger bigArc(int start, int end) {
        byte[] magnitude = new byte[(7 * (end - start) + 7) / 8];
        for (int i = end - 1, bit = 0; i >= start; i--, bit += 7) {
            int group = (octets.charAt(i) & 0x7f) << bit % 8;
            int octet = magnitude.length - 1 - bit / 8;
            magnitude[octet] |= (byte) group;
            if (group > 0xff) {
                magnitude[octet - 1] |= (byte) (group >> 8);
            }
        }
        return new BigInteger(1, magnitude);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Oid oid && octets.equals(oid.octets);
    }

    @Override
    public int hashCode() {
        return octets.hashCode();
    }

    @Override
    public int compareTo(Oid other) {
        return octets.compareTo(other.octets);
    }

    /** Returns the numbers, separated by full stops. */
    @Override
    public String toString() {
        return dotted();
    }
}
