package dev.signet.core.keyfile;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two formats of Microsoft's that OpenSSL reads and writes, of RSA and DSA keys: MSBLOB and PVK. */
public final class MicrosoftKeys {
    /** How strongly a PVK file is encrypted. */
    public enum Strength {
        /** Not at all. */
        NONE,
        /** RC4 with 40 bits. */
        WEAK,
        /** RC4 with 128 bits. */
        STRONG
    }

    /** Returns whether octets begin like a key in one of the formats. */
    public static boolean looksLike(byte[] octets) {
        return MicrosoftBlob.looksLike(octets, 0) || PvkFile.looksLike(octets, 0);
    }

    /** Returns the keys that follow one another, up to the first that cannot be read. */
    public static List<KeyDocument> read(byte[] octets, KeyPassphrase passphrase) {
        List<KeyDocument> keys = new ArrayList<>();
        for (int position = 0; position < octets.length; ) {
            MicrosoftBlob.Found found = PvkFile.looksLike(octets, position)
                    ? PvkFile.read(octets, position, passphrase)
                    : MicrosoftBlob.read(octets, position);
            if (found == null) {
                return keys;
            }
            keys.add(found.key());
            position = found.end();
        }
        return keys;
    }

    /** Returns the first key with the part that is wanted, or null. */
    static @Nullable KeyDocument first(byte[] octets, KeyWanted wanted, KeyPassphrase passphrase) {
        for (KeyDocument key : read(octets, passphrase)) {
            if (wanted == (key.isPrivate() ? KeyWanted.PRIVATE : KeyWanted.PUBLIC)) {
                return key;
            }
        }
        return null;
    }

    /**
     * Returns a key as a BLOB; nothing if it is not RSA or DSA, or its numbers are too large for one.
     *
     * @param secret whether the private part is wanted
     */
    public static byte[] blob(KeyDocument key, boolean secret) {
        return MicrosoftBlob.write(key, secret);
    }

    /**
     * Returns a private key as a PVK file; nothing if it is not RSA or DSA, or its numbers are too large for one.
     *
     * @param passphrase overwritten; null, and not looked at, for {@link Strength#NONE}
     * @throws NullPointerException if there is no passphrase to encrypt under
     */
    public static byte[] pvk(KeyDocument key, Strength strength, char @Nullable [] passphrase, SecureRandom random) {
        return PvkFile.write(key, strength, passphrase, random);
    }

    private MicrosoftKeys() {}
}
