package dev.signet.core.key;

/** Names what a file holds instead of a private key. */
final class ForeignDocument {
    static String describe(String label) {
        return switch (label) {
            case "CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST" -> "a certificate request";
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> "a certificate";
            case "PUBLIC KEY", "RSA PUBLIC KEY" -> "a public key";
            case "X509 CRL" -> "a certificate revocation list";
            case "EC PARAMETERS" -> "the name of a curve, but no key on it";
            case "PKCS7", "CMS" -> "a PKCS#7 bundle";
            default -> isPlain(label) ? "\"" + label + "\"" : "something else";
        };
    }

    /** Only then is it repeated: the text is a stranger's, and may end up on a terminal. */
    private static boolean isPlain(String label) {
        return label.length() <= 40 && label.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    private ForeignDocument() {}
}
