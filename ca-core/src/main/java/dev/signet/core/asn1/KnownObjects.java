package dev.signet.core.asn1;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The object identifiers that OpenSSL 3.0 has names for: from the dotted form to the names, and back. */
public final class KnownObjects {
    private static final String LINES = ObjectTable.LINES;

    /** Returns the short name of an object identifier in dotted form, such as {@code CN}, or null if it has none. */
    public static @Nullable String shortName(String dotted) {
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
    public static @Nullable String longName(String dotted) {
        int line = find(dotted);
        if (line < 0) {
            return null;
        }
        int start = longNameStart(line + dotted.length());
        return LINES.substring(start, LINES.indexOf('\n', start));
    }

    /** Returns the dotted form of the object identifier with a short name, or null if there is none. */
    public static @Nullable String ofShortName(String name) {
        return named(name, false);
    }

    /** Returns the dotted form of the object identifier with a short or else a long name, or null if there is none. */
    public static @Nullable String ofName(String name) {
        String dotted = named(name, false);
        return dotted == null ? named(name, true) : dotted;
    }

    /** Returns the object identifier of a short name, a long name, or its own dotted form. */
    public static Optional<Oid> identifier(String text) {
        String dotted = ofName(text);
        if (dotted == null && Oid.wellFormed(text)) {
            dotted = text;
        }
        return dotted == null ? Optional.empty() : Optional.of(Oid.of(dotted));
    }

    private static @Nullable String named(String name, boolean longNames) {
        for (int start = 0; start < LINES.length(); start = LINES.indexOf('\n', start) + 1) {
            int tab = LINES.indexOf('\t', start);
            int at = longNames ? longNameStart(tab) : tab + 1;
            int end = at + name.length();
            if (LINES.startsWith(name, at) && (LINES.charAt(end) == '\n' || LINES.charAt(end) == '\t')) {
                return LINES.substring(start, tab);
            }
        }
        return null;
    }

    private static int longNameStart(int firstTab) {
        int tab = LINES.indexOf('\t', firstTab + 1);
        int end = LINES.indexOf('\n', firstTab);
        return tab >= 0 && tab < end ? tab + 1 : firstTab + 1;
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

    private KnownObjects() {}
}
