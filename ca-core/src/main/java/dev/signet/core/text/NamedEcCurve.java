package dev.signet.core.text;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A curve that OpenSSL knows by name, with its generator. */
public final class NamedEcCurve {
    private static final int COLUMNS = 11;

    private final String[] columns;

    private NamedEcCurve(String[] columns) {
        this.columns = columns;
    }

    /** Returns the curve with an object identifier, or null if OpenSSL does not know it. */
    public static @Nullable NamedEcCurve find(String dotted) {
        String wanted = dotted.concat(" ");
        for (int start = 0; start < EcCurveTable.LINES.length(); start = nextLine(start)) {
            if (EcCurveTable.LINES.startsWith(wanted, start)) {
                return at(start);
            }
        }
        return null;
    }

    /** Returns the curve that explicit parameters describe, or null if OpenSSL has no name for it. */
    public static @Nullable NamedEcCurve matching(EcCurve curve, byte[] generator, BigInteger order) {
        for (int start = 0; start < EcCurveTable.LINES.length(); start = nextLine(start)) {
            NamedEcCurve named = at(start);
            if (named.order().equals(order) && named.curve().sameAs(curve) && named.hasGenerator(generator)) {
                return named;
            }
        }
        return null;
    }

    private static int nextLine(int start) {
        return EcCurveTable.LINES.indexOf('\n', start) + 1;
    }

    private static NamedEcCurve at(int line) {
        String[] columns = new String[COLUMNS];
        int start = line;
        for (int i = 0; i < COLUMNS; i++) {
            int end = EcCurveTable.LINES.indexOf(i == COLUMNS - 1 ? '\n' : ' ', start);
            columns[i] = EcCurveTable.LINES.substring(start, end);
            start = end + 1;
        }
        return new NamedEcCurve(columns);
    }

    /** Returns the object identifier, or null for a curve that has none. */
    public @Nullable String dotted() {
        return columns[0].startsWith("Oakley") ? null : columns[0];
    }

    /** Returns OpenSSL's short name. */
    public String shortName() {
        String name = ObjectNames.shortName(columns[0]);
        return name == null ? columns[0] : name;
    }

    /** Returns the name of NIST, or null. */
    public @Nullable String nistName() {
        return columns[1].equals("-") ? null : columns[1];
    }

    public EcCurve curve() {
        BigInteger field = number(3);
        return columns[2].equals("prime")
                ? EcCurve.overPrimeField(field, number(4), number(5))
                : EcCurve.overBinaryField(field, number(4), number(5));
    }

    public BigInteger order() {
        return number(8);
    }

    public BigInteger cofactor() {
        return new BigInteger(columns[9]);
    }

    /** Returns the generator in the uncompressed form of X9.62 section 4.3.6. */
    public byte[] generator() {
        int width = curve().width();
        byte[] octets = new byte[1 + 2 * width];
        octets[0] = 4;
        IntegerText.copyTo(number(6), octets, 1, width);
        IntegerText.copyTo(number(7), octets, 1 + width, width);
        return octets;
    }

    /** Returns whether a point of the curve, in any form, is the generator. */
    private boolean hasGenerator(byte[] point) {
        int width = curve().width();
        if (!new BigInteger(1, point, 1, width).equals(number(6))) {
            return false;
        }
        boolean compressed = (point[0] & 0xfe) == 2;
        return compressed
                ? curve().compressionBit(number(6), number(7)) == ((point[0] & 1) != 0)
                : new BigInteger(1, point, 1 + width, width).equals(number(7));
    }

    /** Returns the seed that the curve was made from, or nothing. */
    public byte[] seed() {
        if (columns[10].equals("-")) {
            return new byte[0];
        }
        byte[] octets = new byte[columns[10].length() / 2];
        IntegerText.copyTo(number(10), octets, 0, octets.length);
        return octets;
    }

    private BigInteger number(int column) {
        return new BigInteger(columns[column], 16);
    }
}
