package dev.signet.cli.openssl.option;

import org.jspecify.annotations.Nullable;

/** A format that {@code -inform} and its like can name. */
public enum FileFormat {
    PEM,
    DER,
    /** One that OpenSSL knows and the command at hand does not read or write. */
    OTHER;

    /** Returns the format that OpenSSL understands a word as, or null if it does not. */
    public static @Nullable FileFormat of(String word) {
        return switch (word) {
            case "PEM", "pem", "P", "p" -> PEM;
            case "PVK", "pvk", "P12", "p12", "PKCS12", "pkcs12", "NSS", "nss" -> OTHER;
            default -> word.isEmpty() ? null : byFirstLetter(word.charAt(0));
        };
    }

    private static @Nullable FileFormat byFirstLetter(char letter) {
        return switch (letter) {
            case 'D', 'd' -> DER;
            case 'T', 't', 'S', 's', 'M', 'm', 'E', 'e', 'H', 'h', '1' -> OTHER;
            default -> null;
        };
    }
}
