package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.io.VisibleText;
import dev.signet.core.text.FileContent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people are told beyond OpenSSL's words: on a terminal or with {@code --explain}, as programs read those words. */
public final class Explanation {
    /** Says why something failed. */
    public static void of(Session session, @Nullable String why) {
        if (why != null && session.explains()) {
            session.err().println("  why: " + VisibleText.of(OctetText.shown(why)));
        }
    }

    /**
     * Says what a file holds in which a command did not find what it was looking for.
     *
     * @param name its name; null for standard input
     * @param bytes its content; null if it could not be read, of which nothing more is known
     * @param wanted what was looked for, as OpenSSL calls it, such as {@code certificate} or {@code X509 request}
     */
    public static void ofFile(Session session, @Nullable String name, byte @Nullable [] bytes, String wanted) {
        if (bytes == null || !session.explains()) {
            return;
        }
        String found = FileContent.describe(bytes);
        String sought = sought(wanted);
        String shown = name == null ? "standard input" : VisibleText.of(name);
        String verdict = holds(found, sought)
                ? ", but it is damaged, of another format, or the passphrase is wrong"
                : ", not " + sought;
        session.err().println("  why: " + shown + ": this is " + found + verdict);
    }

    /** Returns whether what was looked for is, by its name, among what was found. */
    private static boolean holds(String found, String sought) {
        for (String kind : found.replace(" and ", ", ").split(", ", -1)) {
            boolean same = kind.endsWith(sought) || kind.contains(sought + " (") || kind.contains(sought + " in DER");
            if (same || sought.equals("a private key") && kind.contains("private key")) {
                return true;
            }
        }
        return false;
    }

    private static String sought(String wanted) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        if (lower.contains("request")) {
            return "a certificate request";
        }
        if (lower.contains("crl")) {
            return "a certificate revocation list";
        }
        if (lower.contains("params") || lower.contains("parameters")) {
            return "parameters of keys";
        }
        if (lower.contains("public key") || lower.contains("peer key")) {
            return "a public key";
        }
        if (lower.contains("key")) {
            return "a private key";
        }
        return lower.contains("cert") ? "a certificate" : wanted;
    }

    private Explanation() {}
}
