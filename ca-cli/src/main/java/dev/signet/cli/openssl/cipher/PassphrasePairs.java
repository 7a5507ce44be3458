package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.io.Passphrases;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code -pkeyopt_passin}: an option, and where its value is read from as a passphrase. */
final class PassphrasePairs {
    /** Returns the option with its value, or null after having said what is wrong. */
    static @Nullable String read(String pair, Session session) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
            char[] answer = PassphrasePrompt.ask(session, "Enter " + pair + ": ");
            if (answer == null) {
                session.err().println("entry failed");
                return null;
            }
            return pair + ":" + new String(answer);
        }
        String name = pair.substring(0, colon);
        char[] value = Passphrases.readOne(session, pair.substring(colon + 1));
        if (value == null) {
            session.err().println("failed to get '" + name + "'");
            return null;
        }
        return name + ":" + new String(value);
    }

    private PassphrasePairs() {}
}
