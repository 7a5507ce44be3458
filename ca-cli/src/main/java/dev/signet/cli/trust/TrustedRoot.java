package dev.signet.cli.trust;

import dev.signet.core.certificate.Certificate;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A root and what it is called in the stores of others.
 *
 * @param certificate the root's certificate
 * @param file where it is, PEM
 */
public record TrustedRoot(Certificate certificate, Path file) {
    private static final int LONGEST = 40;
    private static final int DIGITS = 8;

    /** Returns a name for files and aliases: letters, digits and hyphens, different for different roots. */
    public String alias() {
        String name = certificate.subject().commonName().orElse("root");
        StringBuilder alias = new StringBuilder("signet-");
        for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
            char character = Character.toLowerCase(name.charAt(i));
            boolean plain = character < 0x80 && Character.isLetterOrDigit(character);
            if (plain || alias.charAt(alias.length() - 1) != '-') {
                alias.append(plain ? character : '-');
            }
        }
        if (alias.charAt(alias.length() - 1) != '-') {
            alias.append('-');
        }
        return alias.append(certificate.fingerprint(), 0, DIGITS).toString().toLowerCase(Locale.ROOT);
    }
}
