package dev.signet.core.issue;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.key.PrivateKeyFormat;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.pem.PemException;
import dev.signet.core.pem.PemReader;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CA's private key as it lies in its home: encrypted. Only the classes that sign for the CA may {@linkplain #open open} it;
 * an architecture test holds the list of them. To change its passphrase nobody has to: {@link #reseal} does it in here.
 */
public final class SealedKey {
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

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
     * @throws SignetException of kind {@code KEY} if the passphrase is wrong or it is another key
     */
    public PrivateKeyInfo open(PassphraseSource passphrase, PublicKeyInfo expected) {
        PrivateKeyInfo key = made == null ? decrypt(passphrase) : copy(made, source);
        if (!key.publicKey().equals(expected)) {
            key.destroy();
            throw Problem.of(Kind.KEY, "the key in " + source + " does not belong to the certificate of its authority")
                    .fix("restore the key file from a backup of this home")
                    .exception();
        }
        return key;
    }

    /**
     * Tries each copy of the key in the file. There are two, under two passphrases, while a passphrase is being changed and
     * after a change that broke off.
     */
    private PrivateKeyInfo decrypt(PassphraseSource passphrase) {
        List<byte[]> copies = encryptedCopies();
        if (copies.isEmpty()) {
            return PrivateKeyFile.read(file, source, passphrase);
        }
        char[] secret = passphrase.passphrase("the private key in " + source);
        try {
            Optional<SignetException> failure = Optional.empty();
            for (byte[] copy : copies) {
                try {
                    return PrivateKeyFile.read(copy, source, PassphraseSource.of(secret));
                } catch (SignetException wrong) {
                    failure = Optional.of(wrong);
                }
            }
            throw advised(failure.orElseThrow());
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static SignetException advised(SignetException failure) {
        Problem problem = failure.problem();
        return problem.kind() == Kind.KEY && problem.fix().isEmpty()
                ? new SignetException(
                        problem.fix(
                                "check where the passphrase comes from: an option counts first, then the environment,"
                                        + " then the file that signet.yaml names"),
                        failure)
                : failure;
    }

    /** Returns the encrypted keys of the file, each as a PEM file of its own. */
    private List<byte[]> encryptedCopies() {
        try {
            return PemReader.readAll(file).stream()
                    .filter(block -> block.label().equals(ENCRYPTED))
                    .map(block -> block.text().getBytes(StandardCharsets.US_ASCII))
                    .toList();
        } catch (PemException damaged) {
            return List.of();
        }
    }

    /**
     * Encrypts the key anew, without letting it out: what comes back is as sealed as this.
     *
     * @param old opens it now
     * @param fresh is to open it from now on
     * @param expected the public key that must belong to it
     * @throws SignetException of kind {@code KEY} if the old passphrase is wrong or it is another key
     */
    public Resealed reseal(PassphraseSource old, PassphraseSource fresh, PublicKeyInfo expected, SecureRandom random) {
        PrivateKeyInfo key = open(old, expected);
        byte[] sealed;
        char[] secret = fresh.passphrase("the private key in " + source);
        try {
            sealed = PrivateKeyFormat.encryptedPem(key, EncryptionScheme.DEFAULT, secret, random);
        } finally {
            Arrays.fill(secret, '\0');
            key.destroy();
        }
        // A key that cannot be opened again is lost, so it is tried before anything is replaced.
        of(sealed, source).open(fresh, expected).destroy();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(sealed);
        both.writeBytes(file);
        return new Resealed(both.toByteArray(), sealed);
    }

    /**
     * The key under a new passphrase, as contents for its file.
     *
     * @param openedByBoth opened by the old passphrase and by the new one, for the time in which files that hold the old one
     *     are brought up to date
     * @param openedByNew opened by the new passphrase alone
     */
    public record Resealed(byte[] openedByBoth, byte[] openedByNew) {}

    /** Returns whether two passphrases open it, because a change of the passphrase broke off. */
    public boolean isBetweenPassphrases() {
        return encryptedCopies().size() > 1;
    }

    /** Returns how the file is encrypted, for people; empty if it is not, or in no way that Signet writes. */
    public Optional<String> encryption() {
        try {
            return PemReader.readAll(file).stream()
                    .filter(block -> block.label().equals(ENCRYPTED))
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
