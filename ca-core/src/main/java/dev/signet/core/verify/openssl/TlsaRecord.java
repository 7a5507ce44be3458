package dev.signet.core.verify.openssl;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.PublicKeyText;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record of the DNS that says what certificate or key a TLS server has, or who issued it: TLSA (RFC 6698 section 2.1).
 *
 * @param usage 0 to 3: PKIX-TA, PKIX-EE, DANE-TA, DANE-EE (RFC 7218)
 * @param selector 0 for the certificate, 1 for its SubjectPublicKeyInfo
 * @param matching 0 for what is selected itself, 1 for its SHA-256, 2 for its SHA-512
 * @param data what has to match
 */
@SuppressWarnings("ArrayRecordComponent")
public record TlsaRecord(int usage, int selector, int matching, byte[] data) {
    static final int PKIX_TA = 0;
    static final int PKIX_EE = 1;
    static final int DANE_TA = 2;
    static final int DANE_EE = 3;
    private static final int CERTIFICATE = 0;
    private static final int KEY = 1;
    private static final int FULL = 0;

    /** As many of the last octets are shown; the first are the same in many certificates and keys. */
    private static final int SHOWN = 12;

    /**
     * What was read.
     *
     * @param record the record; null if there is none that can be used
     * @param badField the field that cannot be read, as OpenSSL calls it; empty if all can be
     */
    public record Reading(@Nullable TlsaRecord record, String badField) {}

    /** Reads the presentation form (RFC 6698 section 2.2): three numbers, and octets in hexadecimal with blanks anywhere. */
    public static Reading parse(String text) {
        Scanner scanner = new Scanner(text);
        int usage = scanner.number();
        if (usage < 0) {
            return new Reading(null, "usage");
        }
        int selector = scanner.number();
        if (selector < 0) {
            return new Reading(null, "selector");
        }
        int matching = scanner.number();
        if (matching < 0) {
            return new Reading(null, "mtype");
        }
        byte[] data = scanner.octets();
        if (data == null) {
            return new Reading(null, "data");
        }
        TlsaRecord record = new TlsaRecord(usage, selector, matching, data);
        return new Reading(record.isUsable() ? record : null, "");
    }

    private boolean isUsable() {
        if (usage > DANE_EE || selector > KEY || matching > HashChoice.LAST) {
            return false;
        }
        HashAlgorithm hash = HashChoice.of(matching);
        if (hash != null) {
            return data.length == hash.length();
        }
        return selector == KEY ? key() != null : certificate() != null;
    }

    /** Returns the certificate that is the data, or null if that is not one with a key that can be read. */
    @Nullable ExaminedCertificate certificate() {
        if (selector != CERTIFICATE || matching != FULL || !isOneElement()) {
            return null;
        }
        try {
            ExaminedCertificate certificate = new ExaminedCertificate(CertificateDocument.parseAlone(data));
            return certificate.key() == null ? null : certificate;
        } catch (DerException notOne) {
            return null;
        }
    }

    /** Returns the key that is the data, or null if that is none. */
    @Nullable PublicKeyText key() {
        return selector == KEY && matching == FULL && isOneElement() ? PublicKeyText.parse(data) : null;
    }

    private boolean isOneElement() {
        try {
            DerNode ignored = DerNode.parse(data);
            return true;
        } catch (DerException moreOrLess) {
            return false;
        }
    }

    /** Returns whether the data are those of a certificate. */
    boolean fits(ExaminedCertificate certificate) {
        byte[] selected = selector == KEY
                ? certificate.document().publicKeyOctets()
                : certificate.document().encoded();
        HashAlgorithm hash = HashChoice.of(matching);
        return Arrays.equals(data, hash == null ? selected : hash.digest(selected));
    }

    /** Returns the record in a short form: its numbers, and the end of its data. */
    String text() {
        int start = Math.max(0, data.length - SHOWN);
        return usage + " " + selector + " " + matching + " " + (start > 0 ? "..." : "")
                + HexFormat.of().formatHex(data, start, data.length);
    }

    /** The hash functions by their numbers, which are in the order of their strength. */
    private static final class HashChoice {
        static final int LAST = 2;

        static @Nullable HashAlgorithm of(int matching) {
            return switch (matching) {
                case 1 -> HashAlgorithm.SHA256;
                case 2 -> HashAlgorithm.SHA512;
                default -> null;
            };
        }

        private HashChoice() {}
    }

    /** Goes through the fields of the presentation form. */
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        private void skipBlanks() {
            while (at < text.length() && blank(text.charAt(at))) {
                at++;
            }
        }

        private static boolean blank(char character) {
            return character == ' ' || character >= '\t' && character <= '\r';
        }

        /** Returns a number from 0 to 255 with a blank behind it, or -1. */
        int number() {
            skipBlanks();
            int start = at;
            int value = 0;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && value < 256) {
                value = value * 10 + text.charAt(at++) - '0';
            }
            boolean ended = at > start && at < text.length() && blank(text.charAt(at));
            skipBlanks();
            return ended && value < 256 ? value : -1;
        }

        /** Returns the rest, or null if it is no sequence of pairs of digits. */
        byte @Nullable [] octets() {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            int high = -1;
            for (; at < text.length(); at++) {
                char character = text.charAt(at);
                if (blank(character)) {
                    continue;
                }
                int digit = "0123456789abcdef".indexOf(String.valueOf(character).toLowerCase(Locale.ROOT));
                if (digit < 0) {
                    return null;
                }
                if (high < 0) {
                    high = digit;
                } else {
                    octets.write(high << 4 | digit);
                    high = -1;
                }
            }
            return high >= 0 || octets.size() == 0 ? null : octets.toByteArray();
        }
    }
}
