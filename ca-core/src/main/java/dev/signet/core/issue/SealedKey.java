package dev.signet.core.issue;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.pem.PemException;
import dev.signet.core.pem.PemReader;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CA's private key as it lies in its home: encrypted. Only the classes that sign for the CA may {@linkplain #open open} it;
 * an architecture test holds the list of them.
 */
public final class SealedKey {
    private final byte[] file;
    private final String source;
    private final @Nullable PrivateKeyInfo made;

    private SealedKey(byte[] file, String source, @Nullable PrivateKeyInfo made) {
        this.file = file.clone();
        this.source = source;
        this.made = made;
    }

    /**
     * Returns the key in a file.
     *
     * @param file the content of the key file, encrypted PKCS#8
     * @param source the name of the file, for messages
     */
    public static SealedKey of(byte[] file, String source) {
        return new SealedKey(file, source, null);
    }

    /**
     * Returns a key that was made a moment ago and is still in memory beside its encrypted file, so that a new home need not
     * derive the same encryption key over and over.
     *
     * @param file the content of its key file, encrypted PKCS#8
     * @param source the name of the file, for messages
     */
    public static SealedKey justMade(PrivateKeyInfo key, byte[] file, String source) {
        return new SealedKey(file, source, key);
    }

    private static PrivateKeyInfo copy(PrivateKeyInfo key, String source) {
        byte[] encoded = key.encoded();
        try {
            return PrivateKeyInfo.parse(encoded, source);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /**
     * Decrypts the key.
     *
     * @param expected the public key that must belong to it
     * @throws dev.signet.core.problem.SignetException of kind {@code KEY} if the passphrase is wrong or it is another key
     */
    public PrivateKeyInfo open(PassphraseSource passphrase, PublicKeyInfo expected) {
        PrivateKeyInfo key = made == null ? PrivateKeyFile.read(file, source, passphrase) : copy(made, source);
        if (!key.publicKey().equals(expected)) {
            key.destroy();
            throw Problem.of(Kind.KEY, "the key in " + source + " does not belong to the certificate of its authority")
                    .fix("restore the key file from a backup of this home")
                    .exception();
        }
        return key;
    }

    /** Returns how the file is encrypted, for people; empty if it is not, or in no way that Signet writes. */
    public Optional<String> encryption() {
        try {
            return PemReader.readAll(file).stream()
                    .filter(block -> block.label().equals("ENCRYPTED PRIVATE KEY"))
                    .map(block ->
                            EncryptedOctets.parse(DerNode.parse(block.bytes())).description())
                    .findFirst();
        } catch (PemException | DerException | CipherException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "sealed key in " + source;
    }
}
