package dev.signet.core.asn1;

import com.google.errorprone.annotations.Immutable;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/**
 * An object identifier such as 2.5.29.17 (X.660).
 *
 * @param dotted its numbers, separated by full stops
 */
@Immutable
public record Oid(String dotted) implements Comparable<Oid> {
    /** Longest accepted content in octets; the longest OIDs in use take about twenty. */
    private static final int MAX_OCTETS = 4096;

    /**
     * @throws IllegalArgumentException if {@code dotted} is not an object identifier
     */
    public Oid {
        if (!wellFormed(dotted)) {
            throw new IllegalArgumentException("not an object identifier: " + dotted);
        }
    }

    /** Returns the object identifier that a text writes with dots, such as {@code 2.5.29.17}. */
    public static Oid of(String dotted) {
        return new Oid(dotted);
    }

    /** Returns whether a text is an object identifier in dotted form that can be encoded. */
    public static boolean wellFormed(String dotted) {
        int arcs = 0;
        int start = 0;
        int first = 0;
        if (dotted.length() > 2 * MAX_OCTETS) {
            return false;
        }
        while (start <= dotted.length()) {
            int dot = dotted.indexOf('.', start);
            int end = dot < 0 ? dotted.length() : dot;
            if (end == start || end - start > 1 && dotted.charAt(start) == '0') {
                return false;
            }
            for (int i = start; i < end; i++) {
                if (dotted.charAt(i) < '0' || dotted.charAt(i) > '9') {
                    return false;
                }
            }
            if (arcs == 0) {
                if (end - start != 1 || dotted.charAt(start) > '2') {
                    return false;
                }
                first = dotted.charAt(start) - '0';
            } else if (arcs == 1 && first < 2 && (end - start > 2 || Integer.parseInt(dotted, start, end, 10) > 39)) {
                return false;
            }
            arcs++;
            start = end + 1;
            if (dot < 0) {
                break;
            }
        }
        return arcs >= 2;
    }

    static Oid decode(DerNode node) {
        int length = node.contentLength();
        if (length == 0 || length > MAX_OCTETS || (node.contentByte(length - 1) & 0x80) != 0) {
            throw new DerException(node.offset(), "a malformed OBJECT IDENTIFIER");
        }
        StringBuilder dotted = new StringBuilder(length * 3);
        int position = 0;
        while (position < length) {
            if (node.contentByte(position) == 0x80) {
                throw new DerException(node.offset(), "a malformed OBJECT IDENTIFIER");
            }
            int start = position;
            long value = 0;
            int octet;
            do {
                octet = node.contentByte(position++);
                value = value << 7 | octet & 0x7f;
            } while ((octet & 0x80) != 0);
            BigInteger big = position - start > 9 ? bigArc(node, start, position) : BigInteger.valueOf(value);
            if (dotted.length() == 0) {
                int first = position - start > 9 || value >= 80 ? 2 : (int) value / 40;
                dotted.append(first);
                big = big.subtract(BigInteger.valueOf(40L * first));
            }
            dotted.append('.').append(big);
        }
        return new Oid(dotted.toString());
    }

    private static BigInteger bigArc(DerNode node, int start, int end) {
        BigInteger value = BigInteger.ZERO;
        for (int i = start; i < end; i++) {
            value = value.shiftLeft(7).or(BigInteger.valueOf(node.contentByte(i) & 0x7f));
        }
        return value;
    }

    /** Returns the content octets of the DER encoding (X.690 section 8.19). */
    byte[] content() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(dotted.length());
        int dot = dotted.indexOf('.');
        int next = dotted.indexOf('.', dot + 1);
        BigInteger second = new BigInteger(dotted.substring(dot + 1, next < 0 ? dotted.length() : next));
        writeArc(out, second.add(BigInteger.valueOf(40L * (dotted.charAt(0) - '0'))));
        while (next >= 0) {
            int start = next + 1;
            next = dotted.indexOf('.', start);
            writeArc(out, new BigInteger(dotted.substring(start, next < 0 ? dotted.length() : next)));
        }
        return out.toByteArray();
    }

    private static void writeArc(ByteArrayOutputStream out, BigInteger arc) {
        int groups = Math.max(1, (arc.bitLength() + 6) / 7);
        for (int i = groups - 1; i >= 0; i--) {
            int group = arc.shiftRight(7 * i).intValue() & 0x7f;
            out.write(i == 0 ? group : group | 0x80);
        }
    }

    @Override
    public int compareTo(Oid other) {
        return dotted.compareTo(other.dotted);
    }

    @Override
    public String toString() {
        return dotted;
    }
}
