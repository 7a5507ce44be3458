package dev.signet.core.text;

import dev.signet.core.asn1.DerNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The elements of any encoding, one in a line, as {@code asn1parse} prints them: as far as the bytes make sense and no further.
 *
 * <p>It does not ask for DER or BER: what libcrypto still reads here (lengths with leading zeros, primitive elements of any
 * content) is printed, and the first thing that cannot be read ends it.
 */
public final class Asn1Dump {
    /** Prints all of an OCTET STRING or of an unknown value. */
    public static final int UNLIMITED = -1;

    private static final int MAX_DEPTH = 128;
    private static final int DUMP_INDENT = 6;
    private static final String[] NAMES = {
        "EOC",
        "BOOLEAN",
        "INTEGER",
        "BIT STRING",
        "OCTET STRING",
        "NULL",
        "OBJECT",
        "OBJECT DESCRIPTOR",
        "EXTERNAL",
        "REAL",
        "ENUMERATED",
        "<ASN1 11>",
        "UTF8STRING",
        "<ASN1 13>",
        "<ASN1 14>",
        "<ASN1 15>",
        "SEQUENCE",
        "SET",
        "NUMERICSTRING",
        "PRINTABLESTRING",
        "T61STRING",
        "VIDEOTEXSTRING",
        "IA5STRING",
        "UTCTIME",
        "GENERALIZEDTIME",
        "GRAPHICSTRING",
        "VISIBLESTRING",
        "GENERALSTRING",
        "UNIVERSALSTRING",
        "<ASN1 29>",
        "BMPSTRING"
    };

    /** How a run of elements ended. */
    private enum End {
        BROKEN,
        LIMIT,
        END_OF_CONTENTS
    }

    private final StringBuilder out;
    private final byte[] bytes;
    private final boolean indented;
    private final int dumped;
    private final ExtraNames names;
    private int position;

    private Asn1Dump(StringBuilder out, byte[] bytes, boolean indented, int dumped, ExtraNames names) {
        this.out = out;
        this.bytes = bytes;
        this.indented = indented;
        this.dumped = dumped;
        this.names = names;
    }

    /**
     * Appends a line for each element, a character for each octet.
     *
     * @param indented whether the names of types are indented by depth
     * @param dumped how many octets of unknown values are shown; 0 for none, {@link #UNLIMITED} for all
     * @param names further names of object identifiers
     * @return whether the encoding was read to its end
     */
    public static boolean append(StringBuilder out, byte[] bytes, boolean indented, int dumped, ExtraNames names) {
        Asn1Dump dump = new Asn1Dump(out, bytes, indented, dumped, names);
        return dump.elements(bytes.length, 0) != End.BROKEN;
    }

    private End elements(int limit, int depth) {
        if (depth > MAX_DEPTH) {
            out.append("BAD RECURSION DEPTH\n");
            return End.BROKEN;
        }
        while (position < limit) {
            Asn1Header header = Asn1Header.read(bytes, position, limit);
            if (header == null) {
                out.append("Error in encoding\n");
                return End.BROKEN;
            }
            describe(header, depth);
            position = header.contentStart();
            if (header.constructed()) {
                out.append('\n');
                if (!parts(header, limit, depth)) {
                    return End.BROKEN;
                }
                continue;
            }
            int end = header.contentStart() + header.length();
            if (header.tagClass() == 0) {
                value(header, end);
            } else {
                out.append('\n');
            }
            position = end;
            if (header.tagClass() == 0 && header.tagNumber() == 0) {
                return End.END_OF_CONTENTS;
            }
        }
        return End.LIMIT;
    }

    private boolean parts(Asn1Header header, int limit, int depth) {
        if (header.indefinite()) {
            return elements(limit, depth + 1) != End.BROKEN;
        }
        int end = header.contentStart() + header.length();
        while (position < end) {
            if (elements(end, depth + 1) == End.BROKEN) {
                return false;
            }
        }
        return true;
    }

    private void describe(Asn1Header header, int depth) {
        padded(Integer.toString(header.start()), 5, true);
        out.append(":d=");
        padded(Integer.toString(depth), 2, false);
        out.append(" hl=").append(header.contentStart() - header.start()).append(" l=");
        if (header.indefinite()) {
            out.append("inf  ");
        } else {
            padded(Integer.toString(header.length()), 4, true);
            out.append(' ');
        }
        out.append(header.constructed() ? "cons: " : "prim: ");
        if (indented) {
            out.append(" ".repeat(depth));
        }
        padded(name(header), 18, false);
    }

    static String name(Asn1Header header) {
        int number = header.tagNumber();
        return switch (header.tagClass()) {
            case 3 -> "priv [ " + number + " ] ";
            case 2 -> "cont [ " + number + " ]";
            case 1 -> "appl [ " + number + " ]";
            default -> number < NAMES.length ? NAMES[number] : "<ASN1 " + number + ">";
        };
    }

    private void padded(String text, int width, boolean right) {
        String blanks = " ".repeat(Math.max(0, width - text.length()));
        out.append(right ? blanks : text).append(right ? text : blanks);
    }

    private void value(Asn1Header header, int end) {
        boolean lineEnded = false;
        switch (header.tagNumber()) {
            case 12, 18, 19, 20, 22, 23, 24, 26 -> {
                out.append(':');
                out.append(new String(bytes, position, header.length(), StandardCharsets.ISO_8859_1));
            }
            case 1 -> bool(header);
            case 2 -> integer(header, "INTEGER");
            case 10 -> integer(header, "ENUMERATED");
            case 6 -> objectIdentifier(header, end);
            case 4 -> lineEnded = octets(Arrays.copyOfRange(bytes, position, end));
            case 30 -> {
                // Printed as nothing.
            }
            default -> {
                if (header.length() > 0 && dumped != 0) {
                    dump(Arrays.copyOfRange(bytes, position, end));
                    lineEnded = true;
                }
            }
        }
        if (!lineEnded) {
            out.append('\n');
        }
    }

    private void bool(Asn1Header header) {
        if (header.length() != 1) {
            out.append(":BAD BOOLEAN");
        }
        if (header.length() > 0) {
            out.append(':').append(bytes[position] & 0xff);
        }
        if (header.length() != 1) {
            raw(header);
        }
    }

    private void integer(Asn1Header header, String type) {
        int length = header.length();
        boolean padded = length > 1
                && (bytes[position] == 0 && bytes[position + 1] >= 0
                        || bytes[position] == (byte) 0xff && bytes[position + 1] < 0);
        if (length == 0 || padded) {
            out.append(":BAD ").append(type);
            raw(header);
            return;
        }
        out.append(':');
        boolean negative = bytes[position] < 0;
        if (negative) {
            out.append('-');
        }
        byte[] magnitude = new BigInteger(bytes, position, length).abs().toByteArray();
        int start = magnitude.length > 1 && magnitude[0] == 0 ? 1 : 0;
        HexText.upper(out, Arrays.copyOfRange(magnitude, start, magnitude.length));
    }

    private void objectIdentifier(Asn1Header header, int end) {
        boolean sound = header.length() > 0 && bytes[end - 1] >= 0;
        for (int i = position; i < end; i++) {
            sound &= bytes[i] != (byte) 0x80 || i > position && bytes[i - 1] < 0;
        }
        if (!sound) {
            out.append(":BAD OBJECT");
            raw(header);
            return;
        }
        out.append(':');
        Decoded value = Decoded.primitive(DerNode.parseAt(bytes, header.start(), end), header.tagNumber(), null);
        String dotted = ObjectNames.dotted(value);
        String extra = dotted == null ? null : names.longName(dotted);
        if (extra != null) {
            out.append(extra);
        } else {
            ObjectNames.append(out, value);
        }
    }

    /** Appends an OCTET STRING as text if it is some; returns whether the line was ended. */
    private boolean octets(byte[] octets) {
        if (octets.length == 0) {
            return false;
        }
        if (printable(octets)) {
            out.append(':').append(new String(octets, StandardCharsets.ISO_8859_1));
            return false;
        }
        if (dumped == 0) {
            out.append("[HEX DUMP]:");
            HexText.upper(out, octets);
            return false;
        }
        dump(octets);
        return true;
    }

    private static boolean printable(byte[] octets) {
        for (byte octet : octets) {
            if (octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t' || octet > '~') {
                return false;
            }
        }
        return true;
    }

    private void dump(byte[] octets) {
        out.append('\n');
        int shown = dumped == UNLIMITED || dumped > octets.length ? octets.length : dumped;
        HexText.dump(out, shown == octets.length ? octets : Arrays.copyOf(octets, shown), DUMP_INDENT);
    }

    private void raw(Asn1Header header) {
        out.append(":[");
        HexText.upper(out, Arrays.copyOfRange(bytes, position, position + header.length()));
        out.append(']');
    }
}
