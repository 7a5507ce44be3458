package dev.signet.core.certificate;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The serial number of a certificate: unique per issuer (RFC 5280 section 4.1.2.2).
 *
 * @param value any integer in a certificate that was read; ours are positive and have 128 random bits
 */
public record SerialNumber(BigInteger value) implements Comparable<SerialNumber> {
    private static final int TIME_OCTETS = 4;
    private static final int RANDOM_OCTETS = 16;
    private static final long YEAR_2000 = 946_684_800;

    /**
     * Returns a new serial number: the seconds since the year 2000 in 31 bits, then 128 random bits; 20 octets in all, the most
     * that RFC 5280 allows.
     *
     * <p>The random bits alone keep it unique and beyond guessing. The time before them tells no more than the certificate's own
     * dates; it puts the newest numbers side by side in the store's index, where numbers without order would touch a page of
     * their own each. In 2068 the time starts again from zero, which does no harm.
     */
    public static SerialNumber random(Instant now, SecureRandom random) {
        byte[] octets = new byte[TIME_OCTETS + RANDOM_OCTETS];
        random.nextBytes(octets);
        int seconds = (int) (now.getEpochSecond() - YEAR_2000) & Integer.MAX_VALUE;
        for (int i = 0; i < TIME_OCTETS; i++) {
            octets[i] = (byte) (seconds >> 8 * (TIME_OCTETS - 1 - i));
        }
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
        byte[] octets = value.abs().toByteArray();
        int start = octets.length > 1 && octets[0] == 0 ? 1 : 0;
        String digits = HexFormat.of().withUpperCase().formatHex(octets, start, octets.length);
        return value.signum() < 0 ? "-" + digits : digits;
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
