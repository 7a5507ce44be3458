package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of ASN.1 from its description as a text: what stands behind {@code ASN1:} in an extension, and what {@code
 * asn1parse -genstr} takes (ASN1_generate_nconf(3)).
 *
 * <p>A description is a list of modifiers and a type, such as {@code EXP:0,UTF8:text}; that of a SEQUENCE or SET names a section
 * of a configuration whose entries describe its elements.
 */
public final class Asn1Text {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_TAGS = 20;
    private static final int MAX_ELEMENTS = 100_000;
    private static final int MAX_OCTETS = 16 << 20;
    private static final int MAX_BIT = 1 << 20;
    private static final int CONSTRUCTED = 0x20;
    private static final int GENERAL_STRING = 0x1b;

    private final @Nullable ConfigFile config;
    private final ObjectRegistry objects;
    private int elements;
    private long octets;

    private Asn1Text(@Nullable ConfigFile config, ObjectRegistry objects) {
        this.config = config;
        this.objects = objects;
    }

    /**
     * Returns the encoding of a value.
     *
     * @param config where the sections are that the text refers to; null if there are none
     * @throws ConfigValueException if the text describes nothing
     */
    public static byte[] encode(String text, @Nullable ConfigFile config, ObjectRegistry objects) {
        return new Asn1Text(config, objects).encode(text, 0);
    }

    /** A tag around a value: its class in the upper bits of an identifier octet, and whether a zero octet follows. */
    private record Wrapping(int number, int tagClass, boolean constructed, boolean padded) {
        byte[] around(byte[] value) {
            int length = value.length + (padded ? 1 : 0);
            byte[] header = header(tagClass | (constructed ? CONSTRUCTED : 0), number, length);
            byte[] out = Arrays.copyOf(header, header.length + length);
            System.arraycopy(value, 0, out, out.length - value.length, value.length);
            return out;
        }
    }

    /** What the modifiers in front of a type have asked for so far. */
    private static final class Modifiers {
        final List<Wrapping> wrappings = new ArrayList<>();

        @Nullable Wrapping implicit;

        String format = "ASCII";

        void wrap(int number, int tagClass, boolean constructed, boolean padded, boolean implicitAllowed) {
            if (implicit != null && !implicitAllowed) {
                throw new ConfigValueException("illegal implicit tag");
            }
            if (wrappings.size() == MAX_TAGS) {
                throw new ConfigValueException("depth exceeded");
            }
            Wrapping tag = implicit == null ? new Wrapping(number, tagClass, constructed, padded) : implicit;
            wrappings.add(new Wrapping(tag.number(), tag.tagClass(), constructed, padded));
            implicit = null;
        }
    }

    private byte[] encode(String text, int depth) {
        if (++elements > MAX_ELEMENTS || octets > MAX_OCTETS) {
            throw new ConfigValueException("a value of too many elements");
        }
        Modifiers modifiers = new Modifiers();
        int position = 0;
        while (true) {
            while (position < text.length() && ValueList.isSpace(text.charAt(position))) {
                position++;
            }
            int comma = text.indexOf(',', position);
            int end = comma < 0 ? text.length() : comma;
            while (end > position && ValueList.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (end == position) {
                throw new ConfigValueException("unknown tag");
            }
            int colon = text.indexOf(':', position);
            boolean hasValue = colon >= 0 && colon < end;
            String word = text.substring(position, hasValue ? colon : end).toUpperCase(Locale.ROOT);
            if (!modify(modifiers, word, hasValue ? text.substring(colon + 1, end) : null)) {
                if (!hasValue && end < text.length()) {
                    throw new ConfigValueException("missing value");
                }
                byte[] value = value(word, modifiers.format, hasValue ? text.substring(colon + 1) : null, depth);
                octets += value.length;
                return tagged(value, modifiers);
            }
            if (comma < 0) {
                throw new ConfigValueException("unknown tag");
            }
            position = comma + 1;
        }
    }

    private static boolean modify(Modifiers modifiers, String word, @Nullable String value) {
        switch (word) {
            case "EXP", "EXPLICIT" -> {
                Wrapping tag = tag(value);
                modifiers.wrap(tag.number(), tag.tagClass(), true, false, false);
            }
            case "IMP", "IMPLICIT" -> {
                if (modifiers.implicit != null) {
                    throw new ConfigValueException("illegal nested tagging");
                }
                modifiers.implicit = tag(value);
            }
            case "SEQWRAP" -> modifiers.wrap(0x10, 0, true, false, true);
            case "SETWRAP" -> modifiers.wrap(0x11, 0, true, false, true);
            case "BITWRAP" -> modifiers.wrap(Tag.BIT_STRING, 0, false, true, true);
            case "OCTWRAP" -> modifiers.wrap(Tag.OCTET_STRING, 0, false, false, true);
            case "FORM", "FORMAT" -> modifiers.format = format(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String format(@Nullable String value) {
        for (String format : new String[] {"ASCII", "UTF8", "HEX", "BITLIST"}) {
            if (value != null && value.startsWith(format)) {
                return format;
            }
        }
        throw new ConfigValueException("unknown format");
    }

    /** Reads a tag: a number, and a letter for its class. */
    private static Wrapping tag(@Nullable String text) {
        int end = 0;
        int number = 0;
        while (text != null && end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            number = number * 10 + text.charAt(end++) - '0';
            if (number > 0xffffff) {
                throw new ConfigValueException("invalid number");
            }
        }
        if (text == null) {
            throw new ConfigValueException("missing tag");
        }
        if (end == text.length()) {
            return new Wrapping(number, 0x80, false, false);
        }
        int tagClass = switch (text.charAt(end)) {
            case 'U' -> 0;
            case 'A' -> 0x40;
            case 'C' -> 0x80;
            case 'P' -> 0xc0;
            default -> throw new ConfigValueException("invalid modifier: " + text.charAt(end));
        };
        return new Wrapping(number, tagClass, false, false);
    }

    private static byte[] tagged(byte[] value, Modifiers modifiers) {
        byte[] out = value;
        Wrapping implicit = modifiers.implicit;
        if (implicit != null) {
            int start = 1 + ((value[1] & 0x80) == 0 ? 1 : 1 + (value[1] & 0x7f));
            boolean container = implicit.tagClass() == 0 && (implicit.number() == 0x10 || implicit.number() == 0x11);
            int constructed = container ? CONSTRUCTED : value[0] & CONSTRUCTED;
            byte[] content = Arrays.copyOfRange(value, start, value.length);
            byte[] header = header(implicit.tagClass() | constructed, implicit.number(), content.length);
            out = Arrays.copyOf(header, header.length + content.length);
            System.arraycopy(content, 0, out, header.length, content.length);
        }
        for (int i = modifiers.wrappings.size() - 1; i >= 0; i--) {
            out = modifiers.wrappings.get(i).around(out);
        }
        return out;
    }

    private static byte[] header(int bits, int number, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (number < 0x1f) {
            out.write(bits | number);
        } else {
            out.write(bits | 0x1f);
            for (int shift = (31 - Integer.numberOfLeadingZeros(number)) / 7 * 7; shift > 0; shift -= 7) {
                out.write(number >> shift & 0x7f | 0x80);
            }
            out.write(number & 0x7f);
        }
        if (length < 0x80) {
            out.write(length);
        } else {
            int count = (39 - Integer.numberOfLeadingZeros(length)) / 8;
            out.write(0x80 | count);
            for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
                out.write(length >> shift);
            }
        }
        return out.toByteArray();
    }

    private byte[] value(String type, String format, @Nullable String given, int depth) {
        String text = given == null ? "" : given;
        return switch (type) {
            case "SEQUENCE", "SEQ" -> Der.sequence(elements(given, depth));
            case "SET" -> Der.setOf(elements(given, depth));
            case "BOOL", "BOOLEAN" -> Der.bool(new ValueList.Item("", ascii(text, format)).bool());
            case "NULL" -> {
                if (!text.isEmpty()) {
                    throw new ConfigValueException("illegal null value");
                }
                yield Der.nul();
            }
            case "INT", "INTEGER" -> Der.integer(Octets.number(ascii(text, format)));
            case "ENUM", "ENUMERATED" -> Der.implicit(Tag.ENUMERATED, Der.integer(Octets.number(ascii(text, format))));
            case "OID", "OBJECT" -> Der.oid(objects.require(ascii(text, format)));
            case "UTCTIME", "UTC" -> time(Tag.UTC_TIME, ascii(text, format));
            case "GENERALIZEDTIME", "GENTIME" -> time(Tag.GENERALIZED_TIME, ascii(text, format));
            case "OCT", "OCTETSTRING" -> Der.octetString(octets(text, format));
            case "BITSTR", "BITSTRING" ->
                format.equals("BITLIST") ? bitList(text) : Der.bitString(octets(text, format));
            default -> string(type, text, format);
        };
    }

    private List<byte[]> elements(@Nullable String section, int depth) {
        if (config == null) {
            throw new ConfigValueException("sequence or set needs config");
        }
        if (depth >= MAX_DEPTH) {
            throw new ConfigValueException("illegal nested tagging");
        }
        List<byte[]> encoded = new ArrayList<>();
        if (section != null) {
            List<ConfigEntry> entries = config.section(section);
            if (entries == null) {
                throw new ConfigValueException("section not found: " + section);
            }
            for (ConfigEntry entry : entries) {
                encoded.add(encode(entry.value(), depth + 1));
            }
        }
        return encoded;
    }

    private static String ascii(String text, String format) {
        if (!format.equals("ASCII")) {
            throw new ConfigValueException("not ascii format");
        }
        return text;
    }

    private static byte[] octets(String text, String format) {
        return switch (format) {
            case "HEX" -> Octets.hex(text);
            case "ASCII" -> Octets.of(text);
            default -> throw new ConfigValueException("illegal bitstring format");
        };
    }

    private static byte[] bitList(String text) {
        byte[] bits = new byte[0];
        for (String word : text.split(",", -1)) {
            int bit;
            try {
                bit = Integer.parseInt(word.trim());
            } catch (NumberFormatException notOne) {
                throw new ConfigValueException("list error: " + text);
            }
            if (bit < 0 || bit > MAX_BIT) {
                throw new ConfigValueException("invalid number: " + word);
            }
            bits = bits.length <= bit / 8 ? Arrays.copyOf(bits, bit / 8 + 1) : bits;
            bits[bit / 8] |= (byte) (0x80 >> bit % 8);
        }
        return bitString(bits);
    }

    /** Returns a BIT STRING that ends with its last bit that is set. */
    static byte[] bitString(byte[] bits) {
        int length = bits.length;
        while (length > 0 && bits[length - 1] == 0) {
            length--;
        }
        int unused = length == 0 ? 0 : Integer.numberOfTrailingZeros(bits[length - 1] & 0xff);
        return Der.element(Tag.BIT_STRING, new byte[] {(byte) unused}, Arrays.copyOf(bits, length));
    }

    private static byte[] time(int tag, String text) {
        byte[] encoded = Der.element(tag, text.getBytes(StandardCharsets.ISO_8859_1));
        if (!TimeSyntax.isTime(text, tag == Tag.UTC_TIME)) {
            throw new ConfigValueException("illegal time value: " + text);
        }
        return encoded;
    }

    private static byte[] string(String type, String text, String format) {
        int mask;
        int tag = 0;
        switch (type) {
            case "UTF8", "UTF8STRING" -> mask = StringMask.UTF8;
            case "IA5", "IA5STRING" -> mask = StringMask.IA5;
            case "BMP", "BMPSTRING" -> mask = StringMask.BMP;
            case "PRINTABLE", "PRINTABLESTRING" -> mask = StringMask.PRINTABLE;
            case "T61", "T61STRING", "TELETEXSTRING" -> mask = StringMask.T61;
            case "NUMERIC", "NUMERICSTRING" -> mask = StringMask.NUMERIC;
            case "UNIV", "UNIVERSALSTRING" -> mask = StringMask.UNIVERSAL;
            case "VISIBLE", "VISIBLESTRING" -> {
                mask = StringMask.VISIBLE;
                tag = Tag.VISIBLE_STRING;
            }
            case "GENSTR", "GENERALSTRING" -> {
                mask = StringMask.GENERAL;
                tag = GENERAL_STRING;
            }
            default -> throw new ConfigValueException("unknown tag: " + type);
        }
        if (!format.equals("ASCII") && !format.equals("UTF8")) {
            throw new ConfigValueException("illegal format");
        }
        byte[] encoded = new StringMask(mask).encode(text, format.equals("UTF8"), 0, -1);
        return tag == 0 ? encoded : Der.implicit(tag, encoded);
    }
}
