package dev.signet.core.keyfile;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.PemEncryption;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.Pkcs12Document;
import dev.signet.core.text.ShapeDecoder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens what is encrypted under a passphrase; null where that fails, for whatever reason. */
final class EncryptedKeys {
    /** OpenSSL takes longer headers for those of an encrypted block. */
    private static final int MAX_IDLE_HEADERS = 10;

    /** So often OpenSSL asks for the passphrase of PKCS#8 in PEM if nothing is answered. */
    private static final int QUESTIONS = 3;

    private final KeyPassphrase passphrase;

    EncryptedKeys(KeyPassphrase passphrase) {
        this.passphrase = passphrase;
    }

    /** Returns the octets of a block, decrypted if its headers say that they are encrypted. */
    byte @Nullable [] open(PemBlock block) {
        String headers = block.headers().isEmpty() ? "" : block.headers().get(0);
        if (headers.length() <= MAX_IDLE_HEADERS) {
            return block.bytes();
        }
        try {
            PemEncryption encryption = PemEncryption.of(headers);
            return decrypt(1, secret -> encryption.decrypt(block.bytes(), secret));
        } catch (CipherException notSupported) {
            return null;
        }
    }

    /** Returns whether this is an EncryptedPrivateKeyInfo. */
    static boolean looksEncrypted(byte[] der) {
        try {
            return ShapeDecoder.decode(der, AlgorithmField.ENCRYPTED).size() > 0;
        } catch (DerException noStructure) {
            return false;
        }
    }

    /**
     * Returns what an EncryptedPrivateKeyInfo holds.
     *
     * @param inPem whether it was in a PEM block
     */
    byte @Nullable [] open(byte[] der, boolean inPem) {
        EncryptedOctets octets = EncryptedOctets.parse(DerNode.parse(der));
        return decrypt(inPem ? QUESTIONS : 1, octets::decrypt);
    }

    private byte @Nullable [] decrypt(int questions, Decryption decryption) {
        char[] secret = null;
        for (int i = 0; i < questions && secret == null; i++) {
            secret = passphrase.passphrase();
        }
        if (secret == null) {
            return null;
        }
        try {
            return decryption.decrypt(secret).orElse(null);
        } catch (CipherException | DerException refused) {
            return null;
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /** Returns the first key of a PKCS#12 file. */
    @Nullable KeyDocument inPkcs12(byte[] der) {
        Pkcs12Bundle bundle = Pkcs12Bundle.open(Pkcs12Document.parse(der), passphrase, true);
        return bundle == null ? null : bundle.key();
    }

    /** One way of decrypting. */
    private interface Decryption {
        Optional<byte[]> decrypt(char[] secret);
    }
}
