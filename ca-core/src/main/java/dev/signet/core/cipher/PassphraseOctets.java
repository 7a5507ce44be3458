package dev.signet.core.cipher;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Passphrases between the octets that they are to OpenSSL and the characters that they are to everybody else; the caller overwrites
 * what it gets.
 *
 * <p>Octets that are not UTF-8 get no character of their own: each is a lone low surrogate, U+DC80 to U+DCFF, which no text has,
 * so that they come back as they were (the way of Python's PEP 383).
 */
public final class PassphraseOctets {
    private static final int ESCAPE = 0xdc00;

    /** Returns the characters of UTF-8, with an escape for each octet that is no part of any. */
    public static char[] characters(byte[] octets) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(octets);
        char[] room = new char[octets.length];
        CharBuffer out = CharBuffer.wrap(room);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isMalformed();
                result = decoder.reset().decode(in, out, true)) {
            out.put((char) (ESCAPE | in.get() & 0xff));
        }
        char[] characters = Arrays.copyOf(room, out.position());
        Arrays.fill(room, '\0');
        return characters;
    }

    /** Returns the octets: UTF-8 (RFC 8018 section 3), and those that had to be escaped. */
    public static byte[] of(char[] passphrase) {
        byte[] room = new byte[3 * passphrase.length];
        int length = 0;
        for (int i = 0; i < passphrase.length; i++) {
            char character = passphrase[i];
            if (isEscape(passphrase, i)) {
                room[length++] = (byte) character;
            } else if (character < 0x80) {
                room[length++] = (byte) character;
            } else if (character < 0x800) {
                room[length++] = (byte) (0xc0 | character >> 6);
                room[length++] = (byte) (0x80 | character & 0x3f);
            } else if (!Character.isSurrogate(character)) {
                room[length++] = (byte) (0xe0 | character >> 12);
                room[length++] = (byte) (0x80 | character >> 6 & 0x3f);
                room[length++] = (byte) (0x80 | character & 0x3f);
            } else if (isPair(passphrase, i)) {
                int point = Character.toCodePoint(character, passphrase[++i]);
                room[length++] = (byte) (0xf0 | point >> 18);
                room[length++] = (byte) (0x80 | point >> 12 & 0x3f);
                room[length++] = (byte) (0x80 | point >> 6 & 0x3f);
                room[length++] = (byte) (0x80 | point & 0x3f);
            } else {
                room[length++] = '?';
            }
        }
        byte[] octets = Arrays.copyOf(room, length);
        Arrays.fill(room, (byte) 0);
        return octets;
    }

    /**
     * Returns UTF-16 with two zero octets at the end, for PKCS#12 (RFC 7292 appendix B.1). Of what is not UTF-8 each octet is a
     * character of Latin-1, as in OpenSSL.
     */
    static byte[] bmp(char[] passphrase) {
        for (int i = 0; i < passphrase.length; i++) {
            if (isEscape(passphrase, i)) {
                byte[] octets = of(passphrase);
                char[] latin = latin(octets);
                Arrays.fill(octets, (byte) 0);
                byte[] wide = wide(latin);
                Arrays.fill(latin, '\0');
                return wide;
            }
        }
        return wide(passphrase);
    }

    private static byte[] wide(char[] characters) {
        byte[] octets = new byte[2 * characters.length + 2];
        for (int i = 0; i < characters.length; i++) {
            octets[2 * i] = (byte) (characters[i] >> 8);
            octets[2 * i + 1] = (byte) characters[i];
        }
        return octets;
    }

    /** Returns a character of Latin-1 for each octet. */
    public static char[] latin(byte[] octets) {
        char[] characters = new char[octets.length];
        for (int i = 0; i < octets.length; i++) {
            characters[i] = (char) (octets[i] & 0xff);
        }
        return characters;
    }

    private static boolean isEscape(char[] text, int index) {
        return (text[index] & 0xff80) == (ESCAPE | 0x80) && !(index > 0 && Character.isHighSurrogate(text[index - 1]));
    }

    private static boolean isPair(char[] text, int index) {
        return Character.isHighSurrogate(text[index])
                && index + 1 < text.length
                && Character.isLowSurrogate(text[index + 1]);
    }

    private PassphraseOctets() {}
}
