package dev.signet.core.config;

import java.math.BigInteger;

/** Numbers as OpenSSL reads them in extensions and in options such as {@code -set_serial}. */
public final class NumberText {
    /**
     * Returns a number: decimal, or hexadecimal behind {@code 0x}, with a minus sign in front if it is negative.
     *
     * @throws ConfigValueException if the text is none
     */
    public static BigInteger parse(String text) {
        return Octets.number(text);
    }

    private NumberText() {}
}
