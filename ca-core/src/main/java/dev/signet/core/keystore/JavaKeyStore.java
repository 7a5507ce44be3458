package dev.signet.core.keystore;

import dev.signet.core.asn1.DerException;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Java's own JKS files, for programs that take nothing else; their encryption is weak, and PKCS#12 is the better choice. */
public final class JavaKeyStore {
    private static final byte[] MAGIC = {(byte) 0xfe, (byte) 0xed, (byte) 0xfe, (byte) 0xed};

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

    /** Returns whether a file begins as JKS files do. */
    static boolean looksLikeOne(byte[] file) {
        return file.length > MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Returns the chains of a JKS file by their aliases; they are not encrypted, so no passphrase is needed, and none vouches for them.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if the file is damaged
     */
    static List<CertificateContainer.Chain> readCertificates(byte[] file, String source) {
        try {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(new ByteArrayInputStream(file), null);
            List<CertificateContainer.Chain> chains = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                java.security.cert.Certificate[] chain = store.isKeyEntry(alias)
                        ? store.getCertificateChain(alias)
                        : new java.security.cert.Certificate[] {store.getCertificate(alias)};
                List<Certificate> certificates = new ArrayList<>();
                for (java.security.cert.Certificate certificate : chain) {
                    certificates.add(Certificate.parse(certificate.getEncoded()));
                }
                chains.add(new CertificateContainer.Chain(Optional.of(alias), certificates));
            }
            return chains;
        } catch (GeneralSecurityException | IOException | DerException damaged) {
            throw new dev.signet.core.problem.SignetException(
                    Problem.of(Kind.INPUT, "cannot read certificates from " + source)
                            .because("it is a damaged JKS file: " + damaged.getMessage())
                            .fix("make it anew; keytool -list -keystore " + source + " says what it holds"),
                    damaged);
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
