package dev.signet.cli.openssl.key;

import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.core.cipher.NamedCipher;
import org.jspecify.annotations.Nullable;

/** The cipher that a command line names. */
final class CipherChoice {
    /** Returns the cipher, or null after having said in OpenSSL's words that there is none or that it does not do. */
    static @Nullable NamedCipher find(String name, OptionParser parser) {
        NamedCipher cipher = parser.unmetProperties() == null ? NamedCipher.find(name) : null;
        if (cipher == null) {
            parser.say("Unknown cipher: " + name);
            return null;
        }
        if (cipher.mode() == NamedCipher.Mode.XTS) {
            parser.sayBare(" XTS ciphers not supported");
            return null;
        }
        if (cipher.mode() == NamedCipher.Mode.AEAD) {
            parser.say("AEAD ciphers not supported");
            return null;
        }
        return cipher;
    }

    private CipherChoice() {}
}
