package dev.signet.core.config;

/**
 * One line of an index file: a certificate that was issued, and what became of it. All fields are text with a character, 0 to
 * 255, for each octet.
 *
 * @param status {@code V} for valid, {@code R} for revoked, {@code E} for expired; the first character counts
 * @param expiry when the certificate ends, as UTCTime, from 2050 as GeneralizedTime
 * @param revocation when, and why, it was revoked: see {@link RevocationEntry}; empty if it was not
 * @param serial its serial number in upper-case hexadecimal, an even number of digits
 * @param file {@code unknown}, always
 * @param subject its subject on one line, such as {@code /C=US/CN=example}
 */
public record IndexRow(String status, String expiry, String revocation, String serial, String file, String subject) {
    /** What stands in the place of a file's name. */
    static final String NO_FILE = "unknown";

    /** Returns the row of a certificate that is valid. */
    public static IndexRow valid(String expiry, String serial, String subject) {
        return new IndexRow("V", expiry, "", serial, NO_FILE, subject);
    }

    /** Returns the row of the same certificate, revoked. */
    public IndexRow revoked(String entry) {
        return new IndexRow("R", expiry, entry, serial, file, subject);
    }

    /** Returns the row of the same certificate, expired. */
    public IndexRow expired() {
        return new IndexRow("E", expiry, revocation, serial, file, subject);
    }

    /** Returns the letter of the status; 0 if there is none. */
    public char letter() {
        return status.isEmpty() ? 0 : status.charAt(0);
    }

    /** Returns the serial number without its leading zeros, by which rows are told apart. */
    String serialKey() {
        int start = 0;
        while (start < serial.length() && serial.charAt(start) == '0') {
            start++;
        }
        return serial.substring(start);
    }
}
