package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyEncryption;
import dev.signet.core.pem.PemBlock;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The key that {@code req} signs with: loaded or made, and written where it is to be. */
final class ReqKeys {
    private static final int SHORTEST_PASSPHRASE = 4;
    private static final int ATTEMPTS = 4;

    private final ReqArguments arguments;
    private final Session session;
    private final Passphrases passphrases;
    private final @Nullable ReqSettings settings;
    private @Nullable SigningKey key;
    private @Nullable String text;

    /**
     * Has no key yet.
     *
     * @param settings what the configuration says; needed for making and writing keys
     */
    ReqKeys(ReqArguments arguments, Session session, Passphrases passphrases, @Nullable ReqSettings settings) {
        this.arguments = arguments;
        this.session = session;
        this.passphrases = passphrases;
        this.settings = settings;
    }

    /** Returns the key, or null if there is none. */
    @Nullable SigningKey key() {
        return key;
    }

    /** Loads a key; false after having said why it cannot be. */
    boolean load(String name) {
        KeyDocument loaded = KeyInput.privateKey(session, name, arguments.keyFormat, inputPassphrase(), "private key");
        key = loaded == null ? null : SigningKey.of(loaded);
        return key != null;
    }

    /** Returns the passphrase that keys are read with; null if none was given. */
    char @Nullable [] inputPassphrase() {
        char[] given = passphrases.input();
        return given != null ? given : configuredPassphrase("input_password");
    }

    private char @Nullable [] configuredPassphrase(String setting) {
        String value = settings == null ? null : settings.config().value(settings.section(), setting);
        return value == null ? null : OctetText.shown(value).toCharArray();
    }

    /** Makes a key; false after having said why there is none. */
    boolean make() {
        KeyDocument made =
                NewKey.make(session, arguments.newKey, required().defaultBits(), arguments.keyOptions, arguments.quiet);
        text = made == null ? null : encoded(made.pkcs8());
        if (made == null || text == null) {
            return false;
        }
        key = SigningKey.of(made);
        if (arguments.verbose) {
            String file = output();
            say("Writing private key to " + (file == null ? "stdout" : "'" + file + "'"));
        }
        say("-----");
        return true;
    }

    /** Returns a key as it is written: encrypted unless that is not wanted; null if no pass phrase was given. */
    private @Nullable String encoded(byte[] pkcs8) {
        if (arguments.unencrypted || required().leavesKeysUnencrypted()) {
            return new PemBlock("PRIVATE KEY", pkcs8).text();
        }
        NamedCipher cipher = NamedCipher.find(arguments.cipher);
        char[] passphrase = cipher == null ? null : newPassphrase();
        if (cipher == null || passphrase == null) {
            return null;
        }
        try {
            return KeyEncryption.pkcs8(pkcs8, cipher, passphrase, new SecureRandom())
                    .text();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char @Nullable [] newPassphrase() {
        char[] given = passphrases.output();
        given = given == null ? configuredPassphrase("output_password") : given.clone();
        for (int attempt = 0; given == null && attempt < ATTEMPTS; attempt++) {
            char[] answer = PassphrasePrompt.askTwice(session, "Enter PEM pass phrase:");
            if (answer == null) {
                return null;
            }
            given = answer.length < SHORTEST_PASSPHRASE ? null : answer;
        }
        return given;
    }

    /** Where a new key goes; null for standard output. */
    @Nullable String output() {
        if (arguments.keyOutput != null || arguments.key != null) {
            return arguments.keyOutput;
        }
        String value = required().config().value(required().section(), "default_keyfile");
        return value == null ? null : OctetText.shown(value);
    }

    /** Encodes a key that was loaded, if a place is named for it to be written to; false if it could not be encrypted. */
    boolean encodeLoaded() {
        if (text != null || arguments.keyOutput == null || key == null) {
            return true;
        }
        text = encoded(key.pkcs8());
        if (text == null) {
            return false;
        }
        say("-----");
        return true;
    }

    /** Returns the text of a key that is to be written, or null if none is. */
    @Nullable String text() {
        return text;
    }

    private ReqSettings required() {
        if (settings == null) {
            throw new IllegalStateException("no settings were read");
        }
        return settings;
    }

    private void say(String words) {
        session.err().println(words);
    }
}
