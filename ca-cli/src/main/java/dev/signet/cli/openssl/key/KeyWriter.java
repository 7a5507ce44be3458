package dev.signet.cli.openssl.key;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.PassphrasePrompt;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.NamedCipher;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.keyfile.KeyEncryption;
import dev.signet.core.pem.PemBlock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes private keys, encrypted if that is asked for.
 *
 * @param cipher what to encrypt with; null for not at all
 * @param passphrase null to ask for one
 * @param prompt how to ask
 */
@SuppressWarnings("ArrayRecordComponent")
record KeyWriter(Session session, @Nullable NamedCipher cipher, char @Nullable [] passphrase, String prompt) {
    static final String PEM_PROMPT = "Enter PEM pass phrase:";

    /** Appends PKCS#8 in PEM; false if the key cannot be written so or encrypted. */
    boolean appendPkcs8(StringBuilder out, KeyDocument key) {
        return appendPkcs8(out, key, false);
    }

    /** Appends PKCS#8; false if the key cannot be written so or encrypted. */
    boolean appendPkcs8(StringBuilder out, KeyDocument key, boolean der) {
        byte[] plain = key.pkcs8();
        return plain.length > 0
                && append(
                        out,
                        new PemBlock("PRIVATE KEY", plain),
                        der,
                        secret ->
                                cipher == null ? null : KeyEncryption.pkcs8(plain, cipher, secret, new SecureRandom()));
    }

    /** Appends a structure of the key's own type; false if there is none or it cannot be encrypted. */
    boolean appendBlock(StringBuilder out, @Nullable PemBlock block) {
        return block != null
                && append(
                        out,
                        block,
                        false,
                        secret -> cipher == null
                                ? null
                                : KeyEncryption.traditional(block, cipher, secret, new SecureRandom()));
    }

    private boolean append(StringBuilder out, PemBlock plain, boolean der, Encryption encryption) {
        if (cipher == null) {
            append(out, plain, der);
            return true;
        }
        char[] secret = passphrase != null ? passphrase.clone() : PassphrasePrompt.askTwice(session, prompt);
        if (secret == null) {
            return false;
        }
        try {
            PemBlock encrypted = encryption.encrypt(secret);
            if (encrypted != null) {
                append(out, encrypted, der);
            }
            return encrypted != null;
        } catch (CipherException notPossible) {
            return false;
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    static void append(StringBuilder out, PemBlock block, boolean der) {
        if (der) {
            appendOctets(out, block.bytes());
        } else {
            out.append(block.text());
        }
    }

    /** Appends octets, a character for each. */
    static void appendOctets(StringBuilder out, byte[] octets) {
        out.append(new String(octets, StandardCharsets.ISO_8859_1));
    }

    /** Nothing of the pass phrase. */
    @Override
    public String toString() {
        return "key writer";
    }

    /** One way of encrypting. */
    private interface Encryption {
        @Nullable PemBlock encrypt(char[] secret);
    }
}
