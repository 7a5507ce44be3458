package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.keyfile.KeyPassphrase;
import org.jspecify.annotations.Nullable;

/**
 * A pass phrase that the command line has given, or a question for one.
 *
 * @param prompt the question
 * @param known what was given, of which copies are handed out; null to ask
 */
@SuppressWarnings("ArrayRecordComponent")
public record KnownOrAsked(Session session, String prompt, char @Nullable [] known) implements KeyPassphrase {
    /**
     * Returns the pass phrase of a file.
     *
     * @param name the name of the file; null for standard input
     * @param known what was given; null to ask
     */
    public static KnownOrAsked of(Session session, @Nullable String name, char @Nullable [] known) {
        return new KnownOrAsked(
                session, name == null ? "Enter pass phrase:" : "Enter pass phrase for " + name + ":", known);
    }

    @Override
    public char @Nullable [] passphrase() {
        return known != null ? known.clone() : PassphrasePrompt.ask(session, prompt);
    }

    /** OpenSSL does not say of which file, as its loader of PKCS#12 has a text of its own. */
    @Override
    public char @Nullable [] ofPkcs12() {
        return known != null
                ? known.clone()
                : PassphrasePrompt.ask(session, "Enter pass phrase for PKCS12 import pass phrase:");
    }

    /** Nothing of the pass phrase. */
    @Override
    public String toString() {
        return prompt;
    }
}
