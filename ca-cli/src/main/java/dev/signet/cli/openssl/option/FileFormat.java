package dev.signet.cli.openssl.option;

import org.jspecify.annotations.Nullable;

/** A format that {@code -inform} and its like can name. */
public enum FileFormat {
    PEM("PEM", "PEM/DER"),
    DER("DER", "PEM/DER"),
    PKCS12("P12", "pkcs12"),
    SMIME("SMIME", "smime"),
    ENGINE("ENGINE", "engine"),
    MSBLOB("MSBLOB", "msblob"),
    NSS("NSS", "nss"),
    TEXT("TEXT", "text"),
    HTTP("HTTP", "http"),
    PVK("PVK", "pvk");

    private final String shown;
    private final String listed;

    FileFormat(String shown, String listed) {
        this.shown = shown;
        this.listed = listed;
    }

    /** Returns how OpenSSL names the format in a complaint about it. */
    public String shown() {
        return shown;
    }

    /** Returns how OpenSSL names the format in a list of those that are allowed. */
    String listed() {
        return listed;
    }

    /** Returns the format that OpenSSL understands a word as, or null if it does not. */
    public static @Nullable FileFormat of(String word) {
        return switch (word) {
            case "PEM", "pem", "P", "p" -> PEM;
            case "PVK", "pvk" -> PVK;
            case "P12", "p12", "PKCS12", "pkcs12" -> PKCS12;
            case "NSS", "nss" -> NSS;
            default -> word.isEmpty() ? null : byFirstLetter(word.charAt(0));
        };
    }

    private static @Nullable FileFormat byFirstLetter(char letter) {
        return switch (letter) {
            case 'D', 'd' -> DER;
            case 'T', 't' -> TEXT;
            case 'S', 's' -> SMIME;
            case 'M', 'm' -> MSBLOB;
            case 'E', 'e' -> ENGINE;
            case 'H', 'h' -> HTTP;
            case '1' -> PKCS12;
            default -> null;
        };
    }
}
