package dev.signet.core.text;

import dev.signet.core.asn1.DerException;
import org.jspecify.annotations.Nullable;

/** The names that OpenSSL prints for object identifiers. */
final class ObjectNames {
    private static final String LINES = ObjectTable.LINES;

    /** libcrypto writes out no object identifier with more octets than this, to bound the work (CVE-2023-2650). */
    private static final int MAX_OCTETS = 586;

    /** Returns the short name of an object identifier in dotted form, such as {@code CN}, or null if it has none. */
    static @Nullable String shortName(String dotted) {
        int line = find(dotted);
        if (line < 0) {
            return null;
        }
        int start = line + dotted.length() + 1;
        int tab = LINES.indexOf('\t', start);
        int end = LINES.indexOf('\n', start);
        return LINES.substring(start, tab >= 0 && tab < end ? tab : end);
    }

    /** Returns the long name of an object identifier in dotted form, such as {@code commonName}, or null if it has none. */
    static @Nullable String longName(String dotted) {
        int line = find(dotted);
        if (line < 0) {
            return null;
        }
        int start = longNameStart(line + dotted.length());
        return LINES.substring(start, LINES.indexOf('\n', start));
    }

    /** Returns the dotted form of the object identifier with a short or long name, or null if there is none. */
    static @Nullable String identifier(String name) {
        for (boolean longNames = false; ; longNames = true) {
            for (int start = 0; start < LINES.length(); start = LINES.indexOf('\n', start) + 1) {
                int tab = LINES.indexOf('\t', start);
                int at = longNames ? longNameStart(tab) : tab + 1;
                int end = at + name.length();
                if (LINES.startsWith(name, at) && (LINES.charAt(end) == '\n' || LINES.charAt(end) == '\t')) {
                    return LINES.substring(start, tab);
                }
            }
            if (longNames) {
                return null;
            }
        }
    }

    private static int longNameStart(int firstTab) {
        int tab = LINES.indexOf('\t', firstTab + 1);
        int end = LINES.indexOf('\n', firstTab);
        return tab >= 0 && tab < end ? tab + 1 : firstTab + 1;
    }

    /** Returns the dotted form of an object identifier, or null if it is longer than libcrypto cares to write. */
    static @Nullable String dotted(Decoded objectIdentifier) {
        if (objectIdentifier.length() > MAX_OCTETS) {
            return null;
        }
        try {
            return objectIdentifier.dotted();
        } catch (DerException malformed) {
            return null;
        }
    }

    /** Returns the long name of an object identifier or, where it has none, its dotted form: {@code OBJ_obj2txt}. */
    static @Nullable String text(Decoded objectIdentifier) {
        String dotted = dotted(objectIdentifier);
        String name = dotted == null ? null : longName(dotted);
        return name != null ? name : dotted;
    }

    /** Appends what {@code i2a_ASN1_OBJECT} prints. */
    static void append(StringBuilder out, Decoded objectIdentifier) {
        String text = text(objectIdentifier);
        if (text != null) {
            out.append(text);
        } else {
            out.append("<INVALID>");
            HexText.dump(out, objectIdentifier.octets(), 0);
        }
    }

    /** Returns where the line of an object identifier starts in the sorted table, or -1. */
    private static int find(String dotted) {
        int low = 0;
        int high = LINES.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int start = LINES.lastIndexOf('\n', middle - 1) + 1;
            int order = compareLine(start, dotted);
            if (order == 0) {
                return start;
            }
            if (order < 0) {
                low = LINES.indexOf('\n', middle) + 1;
            } else {
                high = start;
            }
        }
        return -1;
    }

    /** Compares the identifier that starts a line, its tab included, with a wanted one. */
    private static int compareLine(int start, String dotted) {
        int length = dotted.length();
        for (int i = 0; i <= length; i++) {
            char wanted = i == length ? '\t' : dotted.charAt(i);
            char found = LINES.charAt(start + i);
            if (found != wanted) {
                return found - wanted;
            }
        }
        return 0;
    }

    private ObjectNames() {}
}
