package dev.signet.core.text;

import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.RoundsBudget;
import java.util.Optional;

/** Opens the parts of one PKCS #12 file, which says itself how much work that takes, and of which nothing need be authentic. */
final class Pkcs12Opener {
    private final Pkcs12Document.Viewer viewer;
    private final char[] passphrase;
    private final RoundsBudget budget = new RoundsBudget();

    /**
     * Prepares to open.
     *
     * @param spent the rounds of hashing that the file has cost before
     * @throws dev.signet.core.cipher.CipherException if these are too many
     */
    Pkcs12Opener(Pkcs12Document.Viewer viewer, char[] passphrase, long spent) {
        this.viewer = viewer;
        this.passphrase = passphrase;
        budget.spend(spent);
    }

    /**
     * Returns what is encrypted; empty if that is not wanted, or the passphrase wrong.
     *
     * @throws dev.signet.core.cipher.CipherException if it is encrypted in a way that is not supported, or the whole file asks for
     *     too much work
     */
    Optional<byte[]> open(Decoded algorithm, byte[] encrypted) {
        EncryptedOctets octets =
                new EncryptedOctets(ShapeEncoder.encode(algorithm, CertificateDocument.ALGORITHM), encrypted);
        if (!viewer.opens(octets)) {
            return Optional.empty();
        }
        budget.spend(octets.rounds());
        return octets.decrypt(passphrase);
    }
}
