package dev.signet.core.key;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;

/** Where passphrases come from; asked only when one is needed. */
@FunctionalInterface
public interface PassphraseSource {
    /**
     * Returns a passphrase in an array of its own, which is overwritten after use.
     *
     * @param what what it opens, for a prompt, such as {@code the private key in ca.key}
     * @throws SignetException of kind KEY if there is none
     */
    char[] passphrase(String what);

    /** Returns a source that has no passphrase and says so. */
    static PassphraseSource none() {
        return what -> {
            throw Problem.of(Kind.KEY, what + " is encrypted")
                    .because("no passphrase was given")
                    .exception();
        };
    }

    /** Returns a source that gives copies of one passphrase; the original stays the caller's to overwrite. */
    static PassphraseSource of(char[] passphrase) {
        return what -> passphrase.clone();
    }
}
