package dev.signet.core.keyfile;

import dev.signet.core.asn1.DerException;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.problem.SignetException;
import org.jspecify.annotations.Nullable;

/** Finds the keys in the files that OpenSSL finds them in. */
public final class KeyDocumentReader {
    /** Which encodings to look at. */
    public enum Encoding {
        ANY,
        PEM,
        DER
    }

    /** Returns the first private key, or null if there is none. */
    public static @Nullable KeyDocument privateKey(byte[] file, Encoding encoding, PassphraseSource passphrases) {
        try {
            return KeyDocument.of(PrivateKeyFile.read(file, "file", passphrases));
        } catch (SignetException none) {
            return null;
        }
    }

    /** Returns the first public key, for which a private one does too, or null if there is none. */
    public static @Nullable KeyDocument publicKey(byte[] file, Encoding encoding, PassphraseSource passphrases) {
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
            if (block.label().equals("PUBLIC KEY")) {
                return info(block.bytes());
            }
        }
        KeyDocument plain = info(file);
        return plain != null ? plain : privateKey(file, encoding, passphrases);
    }

    private static @Nullable KeyDocument info(byte[] der) {
        try {
            return KeyDocument.of(PublicKeyInfo.parse(der));
        } catch (DerException notOne) {
            return null;
        }
    }

    private KeyDocumentReader() {}
}
