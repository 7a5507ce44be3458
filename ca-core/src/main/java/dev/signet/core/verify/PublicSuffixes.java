package dev.signet.core.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The domains under which anyone may register names, such as {@code com} and {@code co.uk}: the ICANN section of the Public
 * Suffix List. {@code build/UpdatePublicSuffixes.java} brings it up to date.
 *
 * @see <a href="https://publicsuffix.org/list/">how its rules are read</a>
 */
final class PublicSuffixes {
    private static final String RESOURCE = "public-suffixes.txt";

    /** Returns whether a domain is a public suffix; a top-level domain that the list does not know is one. */
    static boolean contains(String domain) {
        String name = domain.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        if (dot < 0 || Rules.ALL.contains(name)) {
            return true;
        }
        return Rules.ALL.contains("*" + name.substring(dot)) && !Rules.ALL.contains("!" + name);
    }

    /** Read when the first question is asked, which few verifications do. */
    private static final class Rules {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            try (InputStream in = PublicSuffixes.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the build has lost " + RESOURCE);
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
                Set<String> rules = new HashSet<>(16_384);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("//")) {
                        rules.add(line);
                    }
                }
                return rules;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private PublicSuffixes() {}
}
