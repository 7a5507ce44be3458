package dev.signet.core.keyfile;

import dev.signet.core.cipher.PassphraseOctets;
import dev.signet.core.keyfile.MicrosoftKeys.Strength;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** Microsoft's PVK files: a private key {@linkplain MicrosoftBlob BLOB}, plain or encrypted with RC4 under a passphrase. */
final class PvkFile {
    private static final int MAGIC = 0xb0b5f11e;
    private static final int HEADER = 24;
    private static final int SALT = 16;

    /** Longer ones OpenSSL does not read either. */
    private static final int MAX_SALT = 10240;

    /** The head of the BLOB that stays legible. */
    private static final int PLAIN = 8;

    private static final int FOR_KEY_EXCHANGE = 1;
    private static final int FOR_SIGNATURES = 2;
    private static final int KEY = 16;

    /** 40 bits, all that could once be exported from the United States. */
    private static final int WEAK_KEY = 5;

    /** Returns whether octets begin like a PVK file. */
    static boolean looksLike(byte[] octets, int position) {
        return octets.length - position >= HEADER && little(octets).getInt(position) == MAGIC;
    }

    /** Reads a file; null if it is none, or the passphrase is wrong. */
    static MicrosoftBlob.@Nullable Found read(byte[] octets, int position, KeyPassphrase passphrase) {
        ByteBuffer in = little(octets).position(position + 8);
        in.getInt();
        boolean encrypted = in.getInt() != 0;
        int saltLength = in.getInt();
        int keyLength = in.getInt();
        boolean sound = saltLength >= 0
                && saltLength <= MAX_SALT
                && keyLength >= MicrosoftBlob.HEADER
                && keyLength <= MicrosoftBlob.MAX_LENGTH
                && !(encrypted && saltLength == 0)
                && saltLength + keyLength <= in.remaining();
        if (!sound) {
            return null;
        }
        byte[] salt = new byte[saltLength];
        byte[] blob = new byte[keyLength];
        in.get(salt).get(blob);
        try {
            if (saltLength > 0 && !decrypt(blob, salt, passphrase)) {
                return null;
            }
            MicrosoftBlob.Found found = MicrosoftBlob.read(blob, 0);
            return found == null || !found.key().isPrivate()
                    ? null
                    : new MicrosoftBlob.Found(found.key(), in.position());
        } finally {
            Arrays.fill(blob, (byte) 0);
        }
    }

    private static boolean decrypt(byte[] blob, byte[] salt, KeyPassphrase passphrase) {
        char[] secret = passphrase.passphrase();
        if (secret == null) {
            return false;
        }
        byte[] key = key(salt, secret);
        try {
            apply(key, blob);
            if (MicrosoftBlob.isPrivate(little(blob).getInt(MicrosoftBlob.MAGIC))) {
                return true;
            }
            apply(key, blob); // as it was
            Arrays.fill(key, WEAK_KEY, KEY, (byte) 0);
            apply(key, blob);
            return MicrosoftBlob.isPrivate(little(blob).getInt(MicrosoftBlob.MAGIC));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Returns the file of a private key; nothing if there is none for keys of its type.
     *
     * @param passphrase overwritten; null for {@link Strength#NONE}
     * @throws NullPointerException if there is no passphrase to encrypt under
     */
    static byte[] write(KeyDocument key, Strength strength, char @Nullable [] passphrase, SecureRandom random) {
        char[] secret = strength == Strength.NONE
                ? new char[0]
                : Objects.requireNonNull(passphrase, "an encrypted file needs a passphrase");
        byte[] blob = MicrosoftBlob.write(key, true);
        if (blob.length == 0) {
            return blob;
        }
        byte[] salt = new byte[strength == Strength.NONE ? 0 : SALT];
        if (strength != Strength.NONE) {
            random.nextBytes(salt);
            byte[] drawn = key(salt, secret);
            if (strength == Strength.WEAK) {
                Arrays.fill(drawn, WEAK_KEY, KEY, (byte) 0);
            }
            apply(drawn, blob);
            Arrays.fill(drawn, (byte) 0);
        }
        byte[] file = new byte[HEADER + salt.length + blob.length];
        ByteBuffer out = little(file);
        out.putInt(MAGIC).putInt(0).putInt(key.type() == KeyType.RSA ? FOR_KEY_EXCHANGE : FOR_SIGNATURES);
        out.putInt(salt.length > 0 ? 1 : 0).putInt(salt.length).putInt(blob.length);
        out.put(salt).put(blob);
        Arrays.fill(blob, (byte) 0);
        return file;
    }

    private static byte[] key(byte[] salt, char[] passphrase) {
        byte[] octets = PassphraseOctets.of(passphrase);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(salt);
            digest.update(octets);
            return Arrays.copyOf(digest.digest(), KEY);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(passphrase, '\0');
        }
    }

    private static void apply(byte[] key, byte[] blob) {
        RC4Engine cipher = new RC4Engine();
        cipher.init(true, new KeyParameter(key));
        int ignored = cipher.processBytes(blob, PLAIN, blob.length - PLAIN, blob, PLAIN);
    }

    private static ByteBuffer little(byte[] octets) {
        return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
    }

    private PvkFile() {}
}
