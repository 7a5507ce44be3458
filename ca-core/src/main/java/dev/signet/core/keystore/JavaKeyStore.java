package dev.signet.core.keystore;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** Java's own JKS files, for programs that take nothing else; their encryption is weak, and PKCS#12 is the better choice. */
public final class JavaKeyStore {
    /** Returns a JKS file, sealed under the passphrase that also encrypts each key. */
    public static byte[] write(KeyStoreContents contents, char[] passphrase) {
        try {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, passphrase);
            for (KeyEntry entry : contents.keys()) {
                if (entry.chain().isEmpty()) {
                    throw Problem.of(Kind.INPUT, "the key " + entry.name() + " cannot be put into a JKS file")
                            .because("there is no certificate for it")
                            .exception();
                }
                store.setKeyEntry(entry.name(), key(entry.key()), passphrase, chain(entry));
            }
            for (CertificateEntry entry : contents.certificates()) {
                store.setCertificateEntry(entry.name(), certificate(entry.certificate()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, passphrase);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException refused) {
            throw new dev.signet.core.problem.SignetException(
                    Problem.of(Kind.INPUT, "the JKS file cannot be made")
                            .because(String.valueOf(refused.getMessage()))
                            .fix("use PKCS#12"),
                    refused);
        }
    }

    private static PrivateKey key(PrivateKeyInfo key) throws GeneralSecurityException {
        String algorithm = key.algorithm() instanceof KeyAlgorithm.Rsa
                ? "RSA"
                : key.algorithm() instanceof KeyAlgorithm.Ec ? "EC" : "EdDSA";
        byte[] pkcs8 = key.encoded();
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static java.security.cert.Certificate[] chain(KeyEntry entry) throws GeneralSecurityException {
        java.security.cert.Certificate[] chain =
                new java.security.cert.Certificate[entry.chain().size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = certificate(entry.chain().get(i));
        }
        return chain;
    }

    private static java.security.cert.Certificate certificate(Certificate certificate) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.encoded()));
    }

    private JavaKeyStore() {}
}
