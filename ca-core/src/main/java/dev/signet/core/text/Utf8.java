package dev.signet.core.text;

/** UTF-8 as libcrypto reads and writes it. */
final class Utf8 {
    private static final byte[] NOTHING = {};

    /**
     * Reads the character at a position of well-formed UTF-8 in at most four octets; overlong forms and surrogates are refused.
     *
     * @return the number of octets, from bit 32 on, and the character; negative if there is none
     */
    static long decode(byte[] octets, int position) {
        int first = octets[position] & 0xff;
        if (first < 0x80) {
            return 1L << 32 | first;
        }
        int length = (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : (first & 0xf8) == 0xf0 ? 4 : 0;
        if (length == 0 || position + length > octets.length) {
            return -1;
        }
        int value = first & 0xff >> length + 1;
        for (int i = 1; i < length; i++) {
            int octet = octets[position + i];
            if ((octet & 0xc0) != 0x80) {
                return -1;
            }
            value = value << 6 | octet & 0x3f;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return value < least || surrogate(value) ? -1 : (long) length << 32 | value;
    }

    static int length(long decoded) {
        return decoded < 0 ? 0 : (int) (decoded >> 32);
    }

    static long character(long decoded) {
        return decoded < 0 ? -1 : decoded & 0xffffffffL;
    }

    /** Returns the encoding of a character; nothing for what is not one. */
    static byte[] encode(long character) {
        if (character >= 0x110000 || surrogate(character)) {
            return NOTHING;
        }
        int value = (int) character;
        if (value < 0x80) {
            return new byte[] {(byte) value};
        }
        if (value < 0x800) {
            return new byte[] {(byte) (0xc0 | value >> 6), continuation(value)};
        }
        if (value < 0x10000) {
            return new byte[] {(byte) (0xe0 | value >> 12), continuation(value >> 6), continuation(value)};
        }
        return new byte[] {
            (byte) (0xf0 | value >> 18), continuation(value >> 12), continuation(value >> 6), continuation(value)
        };
    }

    /** Returns whether octets are characters that can be converted to UTF-8, each of them of {@code width} octets, 0 for UTF-8. */
    static boolean convertible(byte[] octets, int width) {
        for (int i = 0; i < octets.length; ) {
            long character;
            if (width == 0) {
                long decoded = decode(octets, i);
                character = character(decoded);
                i += length(decoded);
            } else {
                if (i + width > octets.length) {
                    return false;
                }
                character = 0;
                for (int end = i + width; i < end; i++) {
                    character = character << 8 | octets[i] & 0xff;
                }
            }
            if (character < 0 || character >= 0x110000 || surrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3f);
    }

    private static boolean surrogate(long character) {
        return character >= 0xd800 && character < 0xe000;
    }

    private Utf8() {}
}
