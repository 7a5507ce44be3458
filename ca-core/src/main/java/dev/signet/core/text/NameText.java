package dev.signet.core.text;

import org.jspecify.annotations.Nullable;

/** Prints distinguished names as {@code X509_NAME_print_ex} and {@code X509_NAME_oneline} do. */
final class NameText {
    static final Shape ATTRIBUTE = Shape.sequence(Shape.OBJECT.field(), Shape.NAME_VALUE.field());
    static final Shape NAME = Shape.name(ATTRIBUTE);

    private static final int WIDTH_OF_SHORT_NAMES = 10;
    private static final int WIDTH_OF_LONG_NAMES = 25;

    /** The buffers that libcrypto has for an object identifier, its final zero octet included. */
    private static final int IDENTIFIER_BUFFER = 80;

    /** Appends a name; false, with part of it appended, where OpenSSL gives up. */
    static boolean append(StringBuilder out, Decoded name, int indent, NameFormat format) {
        if (format.compatible()) {
            appendCompatible(out, name);
            return true;
        }
        int lineIndent = 0;
        String betweenNames;
        String betweenValues = " + ";
        switch (format.flags() & NameFormat.SEPARATOR_MASK) {
            case NameFormat.SEPARATOR_MULTILINE -> {
                betweenNames = "\n";
                lineIndent = indent;
            }
            case NameFormat.SEPARATOR_COMMA_PLUS -> {
                betweenNames = ",";
                betweenValues = "+";
            }
            case NameFormat.SEPARATOR_COMMA_PLUS_SPACE -> betweenNames = ", ";
            case NameFormat.SEPARATOR_SEMICOLON_PLUS_SPACE -> betweenNames = "; ";
            default -> {
                HexText.indent(out, indent);
                return false;
            }
        }
        HexText.indent(out, indent);
        boolean first = true;
        for (int i = 0; i < name.size(); i++) {
            Decoded set = name.get(format.has(NameFormat.REVERSED) ? name.size() - 1 - i : i);
            for (int j = 0; j < set.size(); j++) {
                if (!first && j == 0) {
                    out.append(betweenNames);
                    HexText.indent(out, lineIndent);
                } else if (!first) {
                    out.append(betweenValues);
                }
                first = false;
                if (!appendAttribute(out, set.get(format.has(NameFormat.REVERSED) ? set.size() - 1 - j : j), format)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Appends a label, a name and a line feed: {@code print_name} of OpenSSL's commands. */
    static void appendLabelled(StringBuilder out, String label, Decoded name, NameFormat format) {
        out.append(label);
        if (format.compatible()) {
            out.append(oneLine(name));
        } else {
            if (format.multiline()) {
                out.append('\n');
            }
            boolean ignored = append(out, name, format.multiline() ? 4 : 0, format);
        }
        out.append('\n');
    }

    /** Appends the attributes of a single relative name on one line. */
    static boolean appendAttributes(StringBuilder out, Decoded set, NameFormat format) {
        for (int i = 0; i < set.size(); i++) {
            out.append(i > 0 ? " + " : "");
            if (!appendAttribute(out, set.get(i), format)) {
                return false;
            }
        }
        return true;
    }

    private static boolean appendAttribute(StringBuilder out, Decoded attribute, NameFormat format) {
        Decoded type = attribute.get(0);
        String dotted = ObjectNames.dotted(type);
        String shortName = dotted == null ? null : format.shortName(dotted);
        int field = format.flags() & NameFormat.FIELD_MASK;
        if (field != NameFormat.FIELD_NONE) {
            appendType(out, format, field, dotted, shortName);
            out.append(format.has(NameFormat.SPACE_AROUND_EQUALS) ? " = " : "=");
        }
        boolean dump = shortName == null && format.has(NameFormat.DUMP_UNKNOWN_FIELDS);
        return StringText.append(out, attribute.get(1), dump ? format.flags() | NameFormat.DUMP_ALL : format.flags());
    }

    private static void appendType(
            StringBuilder out, NameFormat format, int field, @Nullable String dotted, @Nullable String shortName) {
        if (field == NameFormat.FIELD_OID || shortName == null || dotted == null) {
            if (dotted != null) {
                out.append(dotted, 0, Math.min(dotted.length(), IDENTIFIER_BUFFER - 1));
            }
            return;
        }
        boolean isLong = field == NameFormat.FIELD_LONG;
        String longName = isLong ? ObjectNames.longName(dotted) : null;
        String text = longName != null ? longName : shortName;
        out.append(text);
        if (format.has(NameFormat.FIELD_ALIGNED)) {
            HexText.indent(out, (isLong ? WIDTH_OF_LONG_NAMES : WIDTH_OF_SHORT_NAMES) - text.length());
        }
    }

    /** The form of SSLeay with its slashes turned into commas, which {@code X509_NAME_print} makes of {@link #oneLine}. */
    private static void appendCompatible(StringBuilder out, Decoded name) {
        String line = oneLine(name);
        int start = 1;
        for (int i = 1; i <= line.length(); i++) {
            boolean end = i == line.length();
            if (end || line.charAt(i) == '/' && startsAttribute(line, i + 1)) {
                out.append(line, start, i).append(end ? "" : ", ");
                start = i + 1;
            }
        }
    }

    private static boolean startsAttribute(String line, int at) {
        return upperCase(line, at)
                && (charAt(line, at + 1) == '=' || upperCase(line, at + 1) && charAt(line, at + 2) == '=');
    }

    private static boolean upperCase(String line, int at) {
        char character = charAt(line, at);
        return character >= 'A' && character <= 'Z';
    }

    private static char charAt(String line, int at) {
        return at < line.length() ? line.charAt(at) : 0;
    }

    /** Returns the form of SSLeay, {@code /C=US/O=Example}, as {@code X509_NAME_oneline} does. */
    static String oneLine(Decoded name) {
        return oneLine(name, Integer.MAX_VALUE);
    }

    /** Returns the form of SSLeay as it comes out of a buffer of limited size: whole attributes only. */
    static String oneLine(Decoded name, int bufferSize) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < name.size(); i++) {
            Decoded set = name.get(i);
            for (int j = 0; j < set.size(); j++) {
                int before = line.length();
                appendOneLine(line, j == 0 ? '/' : '+', set.get(j));
                if (line.length() >= bufferSize) {
                    line.setLength(before);
                    return line.toString();
                }
            }
        }
        return line.toString();
    }

    private static void appendOneLine(StringBuilder line, char separator, Decoded attribute) {
        String dotted = ObjectNames.dotted(attribute.get(0));
        String shortName = dotted == null ? null : ObjectNames.shortName(dotted);
        line.append(separator);
        if (shortName != null) {
            line.append(shortName);
        } else if (dotted != null) {
            line.append(dotted, 0, Math.min(dotted.length(), IDENTIFIER_BUFFER - 1));
        }
        line.append('=');
        Decoded value = attribute.get(1);
        byte[] octets = value.octets();
        boolean lastOfFour =
                value.tag() == Shape.GENERAL_STRING_TAG && octets.length % 4 == 0 && onlyEveryFourth(octets);
        for (int i = 0; i < octets.length; i++) {
            if (lastOfFour && i % 4 != 3) {
                continue;
            }
            int octet = octets[i] & 0xff;
            if (octet < ' ' || octet > '~') {
                line.append("\\x");
                HexText.upper(line, octet);
            } else {
                if (octet == '/' || octet == '+') {
                    line.append('\\');
                }
                line.append((char) octet);
            }
        }
    }

    private static boolean onlyEveryFourth(byte[] octets) {
        for (int i = 0; i < octets.length; i++) {
            if (i % 4 != 3 && octets[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether libcrypto can bring all values of a name into its canonical form; if not, it refuses the name. */
    static boolean canonical(Decoded name) {
        for (int i = 0; i < name.size(); i++) {
            if (!canonicalSet(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the same of a single relative name. */
    static boolean canonicalSet(Decoded set) {
        for (int i = 0; i < set.size(); i++) {
            Decoded value = set.get(i).get(1);
            int width = canonicalWidth(value.tag());
            if (width >= 0 && !Utf8.convertible(value.octets(), width)) {
                return false;
            }
        }
        return true;
    }

    private static int canonicalWidth(int tag) {
        return switch (tag) {
            case Shape.UTF8_STRING_TAG -> 0;
            case Shape.BMP_STRING_TAG -> 2;
            case Shape.UNIVERSAL_STRING_TAG -> 4;
            default -> -1;
        };
    }

    private NameText() {}
}
