package dev.signet.core.keyfile;

import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.ShapeDecoder;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the keys in the files that OpenSSL finds them in: what is unsound or of another sort is passed over in silence, until there
 * is a key.
 */
public final class KeyDocumentReader {
    /** Which encodings to look at. */
    public enum Encoding {
        ANY,
        PEM,
        DER
    }

    private final KeyWanted wanted;
    private final KeyPassphrase passphrase;
    private final EncryptedKeys encrypted;

    private KeyDocumentReader(KeyWanted wanted, KeyPassphrase passphrase) {
        this.wanted = wanted;
        this.passphrase = passphrase;
        this.encrypted = new EncryptedKeys(passphrase);
    }

    /**
     * Returns the first private key, or null if there is none.
     *
     * @param source where the octets are from, if they are from a file
     */
    public static @Nullable KeyDocument privateKey(
            byte[] file, Encoding encoding, KeyPassphrase passphrase, @Nullable Path source) {
        KeyDocument key = new KeyDocumentReader(KeyWanted.PRIVATE, passphrase).find(file, encoding);
        return key == null ? null : key.from(source);
    }

    /** Returns the first public key, or null if there is none. */
    public static @Nullable KeyDocument publicKey(
            byte[] file, Encoding encoding, KeyPassphrase passphrase, @Nullable Path source) {
        KeyDocument key = new KeyDocumentReader(KeyWanted.PUBLIC, passphrase).find(file, encoding);
        return key == null ? null : key.from(source);
    }

    /** Returns the first parameters, or null if there are none. */
    public static @Nullable KeyDocument parameters(byte[] file, Encoding encoding) {
        return new KeyDocumentReader(KeyWanted.PARAMETERS, () -> null).find(file, encoding);
    }

    /** Reads an unencrypted PKCS#8 structure; null if OpenSSL refuses it. */
    public static @Nullable KeyDocument pkcs8(byte[] der) {
        try {
            return KeyStructures.pkcs8(der);
        } catch (DerException malformed) {
            return null;
        }
    }

    /**
     * Opens an EncryptedPrivateKeyInfo; returns the PKCS#8 structure inside, a secret, or null if that fails.
     *
     * @throws DerException if it is malformed
     */
    public static byte @Nullable [] decrypted(byte[] der, KeyPassphrase passphrase) {
        return new EncryptedKeys(passphrase).open(der, false);
    }

    /** Returns whether this is an EncryptedPrivateKeyInfo. */
    public static boolean isEncrypted(byte[] der) {
        return EncryptedKeys.looksEncrypted(der);
    }

    /** Returns whether this is a PrivateKeyInfo, whatever the key in it. */
    public static boolean isPrivateKeyInfo(byte[] der) {
        try {
            return ShapeDecoder.decode(der, AlgorithmField.PRIVATE_KEY_INFO).size() > 0;
        } catch (DerException malformed) {
            return false;
        }
    }

    /** Reads the public key of a certificate or a request; null if OpenSSL refuses it. */
    public static @Nullable KeyDocument publicKeyInfo(byte[] der) {
        try {
            return KeyStructures.publicKeyInfo(der);
        } catch (DerException malformed) {
            return null;
        }
    }

    private @Nullable KeyDocument find(byte[] file, Encoding encoding) {
        KeyDocument key = encoding == Encoding.DER ? null : inPem(file);
        if (key == null && encoding != Encoding.PEM) {
            key = inDer(file);
        }
        return key == null && encoding == Encoding.ANY && binary(file)
                ? MicrosoftKeys.first(file, wanted, passphrase)
                : key;
    }

    /** Returns whether a file may be of one of Microsoft's formats, by its first octet. */
    private static boolean binary(byte[] file) {
        return file.length > 0 && (file[0] == 6 || file[0] == 7 || file[0] == 0x1e);
    }

    private @Nullable KeyDocument inPem(byte[] file) {
        PemScanner scanner = new PemScanner(file);
        for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
            if (!KeyStructures.isKeyLabel(block.label())) {
                continue;
            }
            byte[] der = encrypted.open(block);
            KeyDocument key = der == null ? null : parse(block.label(), der);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    private @Nullable KeyDocument inDer(byte[] file) {
        for (int position = 0; position < file.length; ) {
            int end;
            try {
                end = DerNode.parseAt(file, position, file.length).end();
            } catch (DerException noStructure) {
                return null;
            }
            KeyDocument key = parse("", Arrays.copyOfRange(file, position, end));
            if (key != null) {
                return key;
            }
            position = end;
        }
        return null;
    }

    private @Nullable KeyDocument parse(String label, byte[] der) {
        try {
            KeyDocument key = wanted == KeyWanted.PRIVATE && encryptedOnly(label, der) ? null : specific(label, der);
            if (key != null || wanted != KeyWanted.PRIVATE) {
                return key;
            }
        } catch (DerException malformed) {
            // What its label says it is not, it may yet be another structure.
        }
        try {
            return wanted == KeyWanted.PRIVATE ? general(label, der) : null;
        } catch (DerException malformed) {
            return null;
        }
    }

    private @Nullable KeyDocument specific(String label, byte[] der) {
        // A switch on an enumeration would load three classes more.
        if (wanted == KeyWanted.PRIVATE) {
            return KeyStructures.privateKey(label, der);
        }
        if (wanted == KeyWanted.PARAMETERS) {
            return KeyStructures.parameters(label, der);
        }
        // Parameters of Diffie-Hellman are two numbers, like an RSA key.
        return label.endsWith("PARAMETERS") ? null : KeyStructures.publicKey(der);
    }

    private static boolean encryptedOnly(String label, byte[] der) {
        return label.equals("ENCRYPTED PRIVATE KEY") || label.isEmpty() && EncryptedKeys.looksEncrypted(der);
    }

    private @Nullable KeyDocument general(String label, byte[] der) {
        if (label.equals("ENCRYPTED PRIVATE KEY") || EncryptedKeys.looksEncrypted(der)) {
            byte[] plain = encrypted.open(der, !label.isEmpty());
            return plain == null ? null : KeyStructures.pkcs8(plain);
        }
        if (label.isEmpty() && KeyStructures.looksLikePkcs12(der)) {
            return encrypted.inPkcs12(der);
        }
        Decoded info = ShapeDecoder.decode(der, AlgorithmField.PRIVATE_KEY_INFO);
        return KeyStructures.pkcs8(info);
    }
}
