package dev.signet.core.home;

import java.util.Locale;
import java.util.Optional;

/** The forms in which an issued certificate is written to a directory. */
public enum DeliveryFormat {
    /** {@code key.pem}, {@code cert.pem}, {@code chain.pem} (the intermediates), {@code fullchain.pem}. */
    PEM,
    /** {@code combined.pem}: key, certificate and intermediates in one file, as haproxy and Python's ssl want it. */
    COMBINED,
    /** {@code cert.p12}: PKCS#12 with key and chain, as browsers, Windows and Java want it. */
    PKCS12,
    /** {@code cert.jks}: Java's older key store. */
    JKS;

    /** Returns the name in options and on record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format that {@link #word} names so. */
    public static Optional<DeliveryFormat> ofWord(String word) {
        for (DeliveryFormat format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Returns the name of the file that holds the private key. */
    String keyFile() {
        return switch (this) {
            case PEM -> DeliveryFiles.KEY;
            case COMBINED -> "combined.pem";
            case PKCS12 -> "cert.p12";
            case JKS -> "cert.jks";
        };
    }

    /** Returns whether a file of this format is locked with a passphrase. */
    public boolean needsPassphrase() {
        return this == PKCS12 || this == JKS;
    }
}
