package dev.signet.core.config;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Tag;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A set of string types of ASN.1, and the choice of the first in it that can hold a text: what {@code string_mask} sets.
 *
 * @param types the types, combined
 */
public record StringMask(int types) {
    static final int NUMERIC = 0x1;
    static final int PRINTABLE = 0x2;
    static final int T61 = 0x4;
    static final int IA5 = 0x10;
    static final int GRAPHIC = 0x20;
    static final int VISIBLE = 0x40;
    static final int GENERAL = 0x80;
    static final int UNIVERSAL = 0x100;
    static final int OCTETS = 0x200;
    static final int BITS = 0x400;
    static final int BMP = 0x800;
    static final int UTF8 = 0x2000;
    static final int DIRECTORY = PRINTABLE | T61 | BMP | UTF8;
    static final int PKCS9 = DIRECTORY | IA5;

    /** The default since OpenSSL 1.0: UTF8String wherever the type of the attribute leaves a choice. */
    public static final StringMask UTF8_ONLY = new StringMask(UTF8);

    /** Returns the set that a word names, or null if it names none: a few words, or {@code MASK:} and a number. */
    public static @Nullable StringMask of(String word) {
        return switch (word) {
            case "nombstr" -> new StringMask(~(BMP | UTF8));
            case "pkix" -> new StringMask(~T61);
            case "utf8only" -> UTF8_ONLY;
            case "default" -> new StringMask(-1);
            default -> word.startsWith("MASK:") ? ofNumber(word.substring(5)) : null;
        };
    }

    private static @Nullable StringMask ofNumber(String text) {
        try {
            return new StringMask(Long.decode(text).intValue());
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /**
     * Returns a text in the first type of this set that can hold it.
     *
     * @param text a character for each octet
     * @param utf8 whether the octets are UTF-8; if not, each is a character of ISO 8859-1
     * @param shortest how many characters it must have
     * @param longest how many it may have; -1 for any number
     */
    byte[] encode(String text, boolean utf8, int shortest, int longest) {
        int[] characters = utf8 ? decode(text) : text.chars().toArray();
        if (characters.length < shortest) {
            throw new ConfigValueException("string too short: " + text);
        }
        if (longest >= 0 && characters.length > longest) {
            throw new ConfigValueException("string too long: " + text);
        }
        int possible = types;
        for (int character : characters) {
            possible &= typesFor(character);
        }
        if (possible == 0) {
            throw new ConfigValueException("illegal characters in " + text);
        }
        if ((possible & NUMERIC) != 0) {
            return written(Tag.NUMERIC_STRING, characters, 1);
        } else if ((possible & PRINTABLE) != 0) {
            return written(Tag.PRINTABLE_STRING, characters, 1);
        } else if ((possible & IA5) != 0) {
            return written(Tag.IA5_STRING, characters, 1);
        } else if ((possible & T61) != 0) {
            return written(Tag.TELETEX_STRING, characters, 1);
        } else if ((possible & BMP) != 0) {
            return written(Tag.BMP_STRING, characters, 2);
        } else if ((possible & UNIVERSAL) != 0) {
            return written(Tag.UNIVERSAL_STRING, characters, 4);
        }
        return Der.utf8String(new String(characters, 0, characters.length));
    }

    private static int typesFor(int character) {
        int types = -1;
        if (!(character >= '0' && character <= '9' || character == ' ')) {
            types &= ~NUMERIC;
        }
        if (!isPrintable(character)) {
            types &= ~PRINTABLE;
        }
        if (character > 0x7f) {
            types &= ~IA5;
        }
        if (character > 0xff) {
            types &= ~T61;
        }
        return character > 0xffff ? types & ~BMP : types;
    }

    private static boolean isPrintable(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character > 0 && " '()+,-./:=?".indexOf(character) >= 0;
    }

    private static byte[] written(int tag, int[] characters, int width) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(characters.length * width);
        for (int character : characters) {
            for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
                octets.write(character >> shift);
            }
        }
        return Der.element(tag, octets.toByteArray());
    }

    private static int[] decode(String text) {
        int[] characters = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int first = text.charAt(i);
            int more = first < 0x80 ? 0 : first >= 0xc0 && first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
            int character = more == 0 ? first : first & 0x3f >> more;
            boolean wrong = first >= 0x80 && first < 0xc0 || first >= 0xf8 || i + more >= text.length();
            for (int k = 1; k <= more && !wrong; k++) {
                int next = text.charAt(i + k);
                wrong = (next & 0xc0) != 0x80;
                character = character << 6 | next & 0x3f;
            }
            int smallest = more == 0 ? 0 : more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
            if (wrong || character < smallest || character > 0x10ffff || character >= 0xd800 && character < 0xe000) {
                throw new ConfigValueException("invalid UTF-8 string: " + text);
            }
            characters[count++] = character;
            i += 1 + more;
        }
        return java.util.Arrays.copyOf(characters, count);
    }
}
