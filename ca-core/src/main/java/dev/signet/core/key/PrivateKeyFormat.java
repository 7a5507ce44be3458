package dev.signet.core.key;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.CbcCipher;
import dev.signet.core.cipher.DekInfo;
import dev.signet.core.cipher.EncryptedOctets;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import dev.signet.core.problem.SignetException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * The structures that private keys are written in.
 *
 * <p>All results are octets, PEM too, so that the caller can overwrite them after writing the file.
 */
public enum PrivateKeyFormat {
    /** {@code BEGIN PRIVATE KEY} (RFC 5958), for keys of every sort. */
    PKCS8("PRIVATE KEY") {
        @Override
        public byte[] der(PrivateKeyInfo key) {
            return key.encoded();
        }
    },
    /** {@code BEGIN RSA PRIVATE KEY} (RFC 8017 appendix A.1.2). */
    PKCS1("RSA PRIVATE KEY") {
        @Override
        public byte[] der(PrivateKeyInfo key) {
            requireSort(key, key.algorithm() instanceof KeyAlgorithm.Rsa);
            return key.withSecret(DerNode::encoded);
        }
    },
    /** {@code BEGIN EC PRIVATE KEY} (RFC 5915). */
    SEC1("EC PRIVATE KEY") {
        @Override
        public byte[] der(PrivateKeyInfo key) {
            requireSort(key, key.algorithm() instanceof KeyAlgorithm.Ec);
            return key.withSecret(secret -> withCurve(secret, ((KeyAlgorithm.Ec) key.algorithm()).curve()));
        }
    };

    private final String label;

    PrivateKeyFormat(String label) {
        this.label = label;
    }

    /**
     * Returns the unencrypted DER, a secret that the caller overwrites.
     *
     * @throws SignetException of kind USAGE if keys of this sort are not written so
     */
    public abstract byte[] der(PrivateKeyInfo key);

    /**
     * Returns the unencrypted PEM, a secret that the caller overwrites.
     *
     * @throws SignetException of kind USAGE if keys of this sort are not written so
     */
    public byte[] pem(PrivateKeyInfo key) {
        byte[] der = der(key);
        try {
            return PemOctets.of(label, List.of(), der);
        } finally {
            Arrays.fill(der, (byte) 0);
        }
    }

    /**
     * Returns the PEM of an encrypted key: PKCS#8 in the structure for that ({@code BEGIN ENCRYPTED PRIVATE KEY}).
     *
     * @param scheme {@link EncryptionScheme#DEFAULT} unless a program that has to read it asks for another
     */
    public static byte[] encryptedPem(
            PrivateKeyInfo key, EncryptionScheme scheme, char[] passphrase, SecureRandom random) {
        return PemOctets.of("ENCRYPTED PRIVATE KEY", List.of(), encryptedDer(key, scheme, passphrase, random));
    }

    /** Returns the DER of an encrypted key in PKCS#8. */
    public static byte[] encryptedDer(
            PrivateKeyInfo key, EncryptionScheme scheme, char[] passphrase, SecureRandom random) {
        byte[] plain = key.encoded();
        try {
            EncryptedOctets encrypted = scheme.encrypt(plain, passphrase, random);
            return encrypted.encoded();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * Returns the PEM of a key with the older encryption, which old programs ask for and which protects little: PKCS#1 and SEC 1
     * only.
     *
     * @throws SignetException of kind USAGE if keys of this sort are not written so
     */
    public byte[] weaklyEncryptedPem(PrivateKeyInfo key, CbcCipher cipher, char[] passphrase, SecureRandom random) {
        requireSort(key, this != PKCS8);
        byte[] plain = der(key);
        try {
            DekInfo dekInfo = DekInfo.create(cipher, random);
            return PemOctets.of(label, dekInfo.headers(), dekInfo.encrypt(plain, passphrase));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    void requireSort(PrivateKeyInfo key, boolean right) {
        if (!right) {
            throw Problem.of(Kind.USAGE, "a key of " + key.algorithm() + " cannot be written as " + this)
                    .fix("use PKCS8")
                    .exception();
        }
    }

    /** Puts the curve back into the structure; inside PKCS#8 it stands outside. */
    static byte[] withCurve(DerNode ecPrivateKey, NamedCurve curve) {
        List<DerNode> fields = ecPrivateKey.children();
        byte[] octets = fields.get(1).encoded();
        try {
            return Der.sequence(
                    fields.get(0).encoded(),
                    octets,
                    Der.explicit(0, Der.oid(curve.oid())),
                    fields.get(2).encoded());
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
