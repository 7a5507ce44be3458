package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prints signed certificate timestamps (RFC 6962 sections 3.2 and 3.3). */
final class TimestampListText {
    private static final int VERSION_1 = 0;
    private static final int HEADER_OCTETS = 43;
    private static final int SHA256 = 4;
    private static final int RSA = 1;
    private static final int ECDSA = 3;
    private static final long MILLISECONDS_PER_DAY = 86_400_000;

    static boolean append(StringBuilder out, byte[] value, int indent) {
        byte[] list = ShapeDecoder.decode(value, Shape.OCTET_STRING).octets();
        List<byte[]> timestamps = split(list);
        for (int i = 0; i < timestamps.size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            appendTimestamp(out, timestamps.get(i), indent);
        }
        return true;
    }

    /** Takes the list apart and checks each element, so that nothing is printed of a list that is broken further on. */
    private static List<byte[]> split(byte[] list) {
        if (list.length < 2 || length(list, 0) != list.length - 2) {
            throw new DerException(0, "a list of timestamps with a wrong length");
        }
        List<byte[]> timestamps = new ArrayList<>();
        for (int at = 2; at < list.length; ) {
            int size = at + 2 <= list.length ? length(list, at) : 0;
            if (size == 0 || size > list.length - at - 2) {
                throw new DerException(at, "a timestamp with a wrong length");
            }
            byte[] timestamp = Arrays.copyOfRange(list, at + 2, at + 2 + size);
            if (timestamp[0] == VERSION_1 && !sound(timestamp)) {
                throw new DerException(at, "a malformed timestamp");
            }
            timestamps.add(timestamp);
            at += 2 + size;
        }
        return timestamps;
    }

    private static boolean sound(byte[] timestamp) {
        if (timestamp.length < HEADER_OCTETS) {
            return false;
        }
        int signature = HEADER_OCTETS + length(timestamp, 41);
        if (timestamp.length - signature <= 4) {
            return false;
        }
        boolean known = timestamp[signature] == SHA256
                && (timestamp[signature + 1] == RSA || timestamp[signature + 1] == ECDSA);
        return known && length(timestamp, signature + 2) <= timestamp.length - signature - 4;
    }

    private static int length(byte[] octets, int at) {
        return (octets[at] & 0xff) << 8 | octets[at + 1] & 0xff;
    }

    private static void appendTimestamp(StringBuilder out, byte[] timestamp, int indent) {
        HexText.indent(out, indent);
        out.append("Signed Certificate Timestamp:");
        label(out, "Version   : ", indent);
        if (timestamp[0] != VERSION_1) {
            out.append("unknown\n");
            HexText.indent(out, indent + 16);
            octets(out, timestamp, 0, timestamp.length, indent + 16);
            return;
        }
        out.append("v1 (0x0)");
        label(out, "Log ID    : ", indent);
        octets(out, timestamp, 1, 33, indent + 16);
        label(out, "Timestamp : ", indent);
        appendTime(out, timestamp);
        label(out, "Extensions: ", indent);
        int signature = HEADER_OCTETS + length(timestamp, 41);
        if (signature == HEADER_OCTETS) {
            out.append("none");
        } else {
            octets(out, timestamp, HEADER_OCTETS, signature, indent + 16);
        }
        label(out, "Signature : ", indent);
        out.append(timestamp[signature + 1] == RSA ? "sha256WithRSAEncryption" : "ecdsa-with-SHA256");
        label(out, "            ", indent);
        int start = signature + 4;
        octets(out, timestamp, start, start + length(timestamp, signature + 2), indent + 16);
    }

    private static void label(StringBuilder out, String label, int indent) {
        out.append('\n');
        HexText.indent(out, indent + 4);
        out.append(label);
    }

    private static void octets(StringBuilder out, byte[] octets, int from, int to, int indent) {
        for (int i = from; i < to; i++) {
            int column = (i - from) % 16;
            if (i > from) {
                out.append(':');
                if (column == 0) {
                    out.append('\n');
                    HexText.indent(out, indent);
                }
            }
            HexText.upper(out, octets[i]);
        }
    }

    private static void appendTime(StringBuilder out, byte[] timestamp) {
        long milliseconds = 0;
        for (int i = 33; i < 41; i++) {
            milliseconds = milliseconds << 8 | timestamp[i] & 0xff;
        }
        int days = (int) Long.divideUnsigned(milliseconds, MILLISECONDS_PER_DAY);
        int rest = (int) Long.remainderUnsigned(milliseconds, MILLISECONDS_PER_DAY);
        int fraction = (int) Long.remainderUnsigned(milliseconds, 1000);
        TimeText.appendTimestamp(out, days, rest / 1000, fraction);
    }

    private TimestampListText() {}
}
