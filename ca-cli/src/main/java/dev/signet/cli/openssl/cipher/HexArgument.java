package dev.signet.cli.openssl.cipher;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Keys, salts and vectors in hexadecimal, cut or filled up to their length as {@code enc} does it. */
final class HexArgument {
    /** Returns the octets, or null; says what is wrong, or was made fit. */
    static byte @Nullable [] read(String hex, int length, PrintStream err) {
        int digits = Math.min(hex.length(), 2 * length);
        if (hex.length() > digits) {
            err.println("hex string is too long, ignoring excess");
        } else if (digits < 2 * length) {
            err.println("hex string is too short, padding with zero bytes to length");
        }
        byte[] octets = new byte[length];
        for (int i = 0; i < digits; i++) {
            char character = hex.charAt(i);
            int digit = character < 0x80 ? Character.digit(character, 16) : -1;
            if (digit < 0) {
                err.println("non-hex digit");
                return null;
            }
            octets[i / 2] |= (byte) (i % 2 == 0 ? digit << 4 : digit);
        }
        return octets;
    }

    private HexArgument() {}
}
