package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/** Prints the structure of any ASN.1, an element a line: {@code ASN1_parse_dump}. */
final class StructureText {
    /** libcrypto's ASN1_PARSE_MAXDEPTH. */
    private static final int MAX_DEPTH = 128;

    /** Ours: deeply nested input makes up to a hundred times as much text as it has bytes. */
    private static final int MAX_TEXT = 1 << 26;

    private static final int CONSTRUCTED = 0x20;
    private static final int DUMP_INDENT = 6;

    private enum Outcome {
        BROKEN,
        DONE,
        END_OF_CONTENTS
    }

    private final StringBuilder out;
    private final byte[] bytes;
    private final boolean dumping;
    private int position;

    private StructureText(StringBuilder out, byte[] bytes, boolean dumping) {
        this.out = out;
        this.bytes = bytes;
        this.dumping = dumping;
    }

    /** Appends the structure of some bytes; false, with part of it appended, if they are not ASN.1. */
    static boolean append(StringBuilder out, byte[] bytes, int indent) {
        return new StructureText(out, bytes, true).elements(bytes.length, 0, indent > 0) != Outcome.BROKEN;
    }

    /** Appends the structure of some bytes without dumps: octets that are no text take one line, other types are only named. */
    static boolean appendBriefly(StringBuilder out, byte[] bytes, int indent) {
        return new StructureText(out, bytes, false).elements(bytes.length, 0, indent > 0) != Outcome.BROKEN;
    }

    private Outcome elements(int limit, int depth, boolean indented) {
        if (depth > MAX_DEPTH) {
            out.append("BAD RECURSION DEPTH\n");
            return Outcome.BROKEN;
        }
        while (position < limit) {
            int start = position;
            Header header = Header.read(bytes, start, limit);
            if (header == null || out.length() > MAX_TEXT) {
                out.append("Error in encoding\n");
                return Outcome.BROKEN;
            }
            position = header.content;
            appendHeader(header, start, depth, indented);
            if (header.constructed()) {
                out.append('\n');
                if (!inside(header, limit, depth, indented)) {
                    return Outcome.BROKEN;
                }
            } else {
                if (header.tagClass() == 0) {
                    appendPrimitive(header, start);
                } else {
                    out.append('\n');
                }
                position = header.content + header.length;
                if (header.identifier == 0) {
                    return Outcome.END_OF_CONTENTS;
                }
            }
        }
        return Outcome.DONE;
    }

    private boolean inside(Header header, int limit, int depth, boolean indented) {
        if (header.indefinite) {
            while (true) {
                Outcome outcome = elements(limit, depth + 1, indented);
                if (outcome == Outcome.BROKEN) {
                    return false;
                }
                if (outcome == Outcome.END_OF_CONTENTS || position >= limit) {
                    return true;
                }
            }
        }
        int end = header.content + header.length;
        while (position < end) {
            if (elements(end, depth + 1, indented) == Outcome.BROKEN) {
                return false;
            }
        }
        return true;
    }

    private void appendHeader(Header header, int start, int depth, boolean indented) {
        padLeft(start, 5);
        out.append(":d=").append(depth).append(depth < 10 ? " " : "");
        out.append(" hl=").append(header.content - start).append(" l=");
        if (header.indefinite) {
            out.append("inf  ");
        } else {
            padLeft(header.length, 4);
            out.append(' ');
        }
        out.append(header.constructed() ? "cons: " : "prim: ");
        for (int i = indented ? depth : 0; i > 0; i--) {
            out.append(' ');
        }
        int nameStart = out.length();
        switch (header.tagClass()) {
            case 3 -> out.append("priv [ ").append(header.number).append(" ] ");
            case 2 -> out.append("cont [ ").append(header.number).append(" ]");
            case 1 -> out.append("appl [ ").append(header.number).append(" ]");
            default -> {
                if (header.number > 30) {
                    out.append("<ASN1 ").append(header.number).append('>');
                } else {
                    out.append(StringText.typeName(header.number));
                }
            }
        }
        while (out.length() - nameStart < 18) {
            out.append(' ');
        }
    }

    private void padLeft(int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            out.append(' ');
        }
        out.append(digits);
    }

    private void appendPrimitive(Header header, int start) {
        switch (header.number) {
            case Shape.PRINTABLE_STRING_TAG,
                    Shape.T61_STRING_TAG,
                    Shape.IA5_STRING_TAG,
                    Shape.VISIBLE_STRING_TAG,
                    Shape.NUMERIC_STRING_TAG,
                    Shape.UTF8_STRING_TAG,
                    Shape.UTC_TIME_TAG,
                    Shape.GENERALIZED_TIME_TAG -> {
                out.append(':');
                raw(header);
            }
            case Shape.OBJECT_TAG -> appendObject(header, start);
            case Shape.BOOLEAN_TAG -> appendBoolean(header);
            case Shape.BMP_STRING_TAG -> {}
            case Shape.OCTET_STRING_TAG -> {
                if (appendOctets(header)) {
                    return;
                }
            }
            case Shape.INTEGER_TAG -> appendInteger(header, start, Shape.INTEGER, "INTEGER");
            case Shape.ENUMERATED_TAG -> appendInteger(header, start, Shape.ENUMERATED, "ENUMERATED");
            default -> {
                if (dumping && header.length > 0) {
                    out.append('\n');
                    HexText.dump(out, content(header), DUMP_INDENT);
                    return;
                }
            }
        }
        out.append('\n');
    }

    private void raw(Header header) {
        for (int i = 0; i < header.length; i++) {
            out.append((char) (bytes[header.content + i] & 0xff));
        }
    }

    private void appendObject(Header header, int start) {
        Decoded object = decode(header, start, Shape.OBJECT);
        if (object == null) {
            bad(header, "OBJECT");
        } else {
            out.append(':');
            ObjectNames.append(out, object);
        }
    }

    private void appendBoolean(Header header) {
        if (header.length != 1) {
            out.append(":BAD BOOLEAN");
        }
        if (header.length > 0) {
            out.append(':').append(bytes[header.content] & 0xff);
        }
        if (header.length != 1) {
            hexadecimal(header);
        }
    }

    private boolean appendOctets(Header header) {
        byte[] octets = content(header);
        if (octets.length == 0) {
            return false;
        }
        for (byte octet : octets) {
            int character = octet & 0xff;
            boolean blank = character == '\n' || character == '\r' || character == '\t';
            if (character < ' ' && !blank || character > '~') {
                if (!dumping) {
                    out.append("[HEX DUMP]:");
                    HexText.upper(out, octets);
                    return false;
                }
                out.append('\n');
                HexText.dump(out, octets, DUMP_INDENT);
                return true;
            }
        }
        out.append(':');
        raw(header);
        return false;
    }

    private void appendInteger(Header header, int start, Shape type, String name) {
        Decoded number = decode(header, start, type);
        if (number == null) {
            bad(header, name);
            return;
        }
        out.append(number.integer().signum() < 0 ? ":-" : ":");
        HexText.upper(out, IntegerText.magnitude(number.integer()));
    }

    private void bad(Header header, String name) {
        out.append(":BAD ").append(name);
        hexadecimal(header);
    }

    private void hexadecimal(Header header) {
        out.append(":[");
        HexText.upper(out, content(header));
        out.append(']');
    }

    private @Nullable Decoded decode(Header header, int start, Shape type) {
        try {
            return ShapeDecoder.decode(bytes, start, header.content + header.length, type);
        } catch (DerException malformed) {
            return null;
        }
    }

    private byte[] content(Header header) {
        byte[] content = new byte[header.length];
        System.arraycopy(bytes, header.content, content, 0, content.length);
        return content;
    }

    /** The identifier and length octets of an element, read without looking for the end of an indefinite one. */
    private static final class Header {
        private final int identifier;
        private final int number;
        private final int content;
        private final int length;
        private final boolean indefinite;

        private Header(int identifier, int number, int content, int length, boolean indefinite) {
            this.identifier = identifier;
            this.number = number;
            this.content = content;
            this.length = length;
            this.indefinite = indefinite;
        }

        boolean constructed() {
            return (identifier & CONSTRUCTED) != 0;
        }

        int tagClass() {
            return identifier >> 6;
        }

        static @Nullable Header read(byte[] bytes, int start, int limit) {
            int at = start;
            int identifier = bytes[at++] & 0xff;
            int number = identifier & 0x1f;
            if (number == 0x1f) {
                number = 0;
                int octet;
                do {
                    if (at >= limit || number > Integer.MAX_VALUE >> 7) {
                        return null;
                    }
                    octet = bytes[at++] & 0xff;
                    number = number << 7 | octet & 0x7f;
                } while ((octet & 0x80) != 0);
            }
            if (at >= limit) {
                return null;
            }
            int first = bytes[at++] & 0xff;
            if (first == 0x80) {
                boolean constructed = (identifier & CONSTRUCTED) != 0;
                return constructed ? new Header(identifier, number, at, 0, true) : null;
            }
            long length = first;
            if (first > 0x80) {
                if (limit - at < (first & 0x7f) + 1) {
                    return null;
                }
                length = 0;
                for (int i = first & 0x7f; i > 0; i--) {
                    if (length > Integer.MAX_VALUE >> 8) {
                        return null;
                    }
                    length = length << 8 | bytes[at++] & 0xff;
                }
            }
            return length > limit - at ? null : new Header(identifier, number, at, (int) length, false);
        }
    }
}
