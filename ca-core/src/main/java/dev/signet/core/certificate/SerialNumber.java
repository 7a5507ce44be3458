package dev.signet.core.certificate;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The serial number of a certificate: unique per issuer (RFC 5280 section 4.1.2.2).
 *
 * @param value any integer in a certificate that was read; ours are positive and have 128 random bits
 */
public record SerialNumber(BigInteger value) implements Comparable<SerialNumber> {
    private static final int RANDOM_OCTETS = 16;
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.ISO_8859_1);

    /**
     * Returns a new random serial number: 17 octets of which the first is 1 to 127, so that it is positive, has one fixed
     * length and 128 random bits besides.
     */
    public static SerialNumber random(SecureRandom random) {
        byte[] octets = new byte[1 + RANDOM_OCTETS];
        random.nextBytes(octets);
        octets[0] = (byte) (1 + (octets[0] & 0x7f) % 127);
        return new SerialNumber(new BigInteger(octets));
    }

    /**
     * Reads a serial number in hexadecimal, with or without colons, as every tool prints it.
     *
     * @throws dev.signet.core.problem.SignetException if it is not hexadecimal
     */
    public static SerialNumber parse(String text) {
        String digits = text.replace(":", "");
        boolean prefixed = digits.startsWith("0x") || digits.startsWith("0X");
        digits = prefixed ? digits.substring(2) : digits;
        if (digits.isEmpty() || digits.length() > 64 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw Problem.of(Kind.USAGE, "\"" + text + "\" is not a serial number")
                    .fix("write it in hexadecimal as `signet list` prints it, such as 4f:1b:02 or 4F1B02")
                    .exception();
        }
        return new SerialNumber(new BigInteger(digits, 16));
    }

    /** Returns whether a text reads as a serial number, so that a command can take serial numbers and names alike. */
    public static boolean looksLikeOne(String text) {
        String digits = text.replace(":", "");
        return digits.length() >= 16 && digits.length() <= 64 && digits.chars().allMatch(HexFormat::isHexDigit);
    }

    /** Returns the number in upper-case hexadecimal, two digits an octet, as OpenSSL's -serial prints it. */
    public String hex() {
        return new String(hexOctets(), StandardCharsets.ISO_8859_1);
    }

    /** Returns what {@link #hex} returns, in ASCII: lists print many. */
    public byte[] hexOctets() {
        boolean negative = value.signum() < 0;
        byte[] octets = (negative ? value.negate() : value).toByteArray();
        int start = octets.length > 1 && octets[0] == 0 ? 1 : 0;
        int sign = negative ? 1 : 0;
        byte[] digits = new byte[sign + 2 * (octets.length - start)];
        digits[0] = '-';
        for (int i = start, at = sign; i < octets.length; i++) {
            digits[at++] = DIGITS[octets[i] >> 4 & 0xf];
            digits[at++] = DIGITS[octets[i] & 0xf];
        }
        return digits;
    }

    @Override
    public int compareTo(SerialNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
