package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.EncryptionScheme;
import dev.signet.core.file.AtomicFile;
import dev.signet.core.file.FileAccess;
import dev.signet.core.file.InputFile;
import dev.signet.core.issue.CertificateRecord;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.key.PrivateKeyFormat;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.keystore.JavaKeyStore;
import dev.signet.core.keystore.KeyEntry;
import dev.signet.core.keystore.KeyStoreContents;
import dev.signet.core.keystore.Pkcs12;
import dev.signet.core.keystore.Pkcs12Protection;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of one certificate in one directory. Each is written beside its place and moved there, the private ones readable
 * by their owner alone; writing them again is harmless.
 */
public final class DeliveryFiles {
    /** The name of the private key's file. */
    public static final String KEY = "key.pem";

    private static final int MAX_KEY = 64 * 1024;

    private final Path directory;
    private final StepObserver observer;
    private final List<Path> written = new ArrayList<>();

    DeliveryFiles(Path directory, StepObserver observer) {
        this.directory = directory;
        this.observer = observer;
    }

    /**
     * Checks that no private key would be lost in the directory.
     *
     * @param formats what is to be written there; key stores and combined files hold keys too
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if there is one
     */
    static void requireNoKey(Path directory, List<DeliveryFormat> formats) {
        for (DeliveryFormat format : formats) {
            Path key = directory.resolve(format.keyFile());
            if (Files.exists(key)) {
                throw Problem.of(Kind.INPUT, "will not overwrite the private key " + key)
                        .because("a key that is replaced is lost, and with it what was encrypted for it")
                        .fix(
                                "renew the certificate that is there: signet renew, or choose another directory with --out")
                        .fix("or add --force to replace it all the same")
                        .exception();
            }
        }
    }

    /**
     * Checks that a directory is there or can be made, and takes files, so that nothing is signed that cannot be delivered.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if not
     */
    static void requireWritable(Path directory) {
        Path place = directory.toAbsolutePath().normalize();
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        boolean isDirectory = Files.isDirectory(place);
        if (!isDirectory || !Files.isWritable(place)) {
            throw Problem.of(Kind.INPUT, "cannot write into " + directory)
                    .because(isDirectory ? place + " is not writable" : place + " is a file")
                    .fix("name another directory with --out, or check the owner and mode of " + place)
                    .exception();
        }
    }

    /** Returns the private key that lies in the directory, if it is that of a certificate. */
    static Optional<byte[]> keyIn(Path directory, Certificate certificate) {
        return keyIn(directory).filter(key -> belongs(key, directory, certificate.publicKey()));
    }

    /** Of an encrypted key the certificate beside it tells whose it is. */
    private static boolean belongs(byte[] key, Path directory, PublicKeyInfo owner) {
        Optional<Certificate> beside = CertificateInPlace.of(directory);
        if (beside.isPresent() && beside.get().publicKey().equals(owner)) {
            return true;
        }
        if (isEncrypted(key)) {
            return false;
        }
        PrivateKeyInfo read = PrivateKeyFile.read(key, directory.resolve(KEY).toString(), PassphraseSource.none());
        try {
            return read.publicKey().equals(owner);
        } finally {
            read.destroy();
        }
    }

    /** Returns whether the private key in a directory is one that a passphrase opens. */
    static boolean isKeyEncrypted(Path directory) {
        return keyIn(directory).filter(DeliveryFiles::isEncrypted).isPresent();
    }

    private static boolean isEncrypted(byte[] key) {
        return new String(key, StandardCharsets.ISO_8859_1).contains("ENCRYPTED");
    }

    /** Returns the private key that lies in the directory, if there is one. */
    static Optional<byte[]> keyIn(Path directory) {
        Path key = directory.resolve(KEY);
        return Files.isRegularFile(key) ? Optional.of(InputFile.read(key, MAX_KEY)) : Optional.empty();
    }

    /**
     * Writes the files.
     *
     * @param issuers the certificates above, the root last
     * @param keyFile the content of {@code key.pem}; missing for a certificate that was made from a request
     * @param overwriteKey whether another key in the directory is replaced
     * @return the files, in the order of writing
     */
    List<Path> write(
            CertificateRecord issued,
            List<Certificate> issuers,
            Optional<byte[]> keyFile,
            List<DeliveryFormat> formats,
            KeyProtection protection,
            boolean overwriteKey,
            SecureRandom random) {
        AtomicFile.createPrivateDirectory(directory);
        if (keyFile.isPresent()) {
            if (!overwriteKey && !isThere(keyFile.get())) {
                requireNoKey(directory, formats);
            }
            writeKey(keyFile.get(), overwriteKey);
        }
        List<Certificate> intermediates =
                issuers.stream().filter(issuer -> !issuer.isSelfIssued()).toList();
        String leaf = issued.certificate().pem();
        String chain = pem(intermediates);
        if (formats.contains(DeliveryFormat.PEM)) {
            writePublic("cert.pem", leaf);
            writePublic("chain.pem", chain);
            writePublic("fullchain.pem", leaf + chain);
        }
        if (keyFile.isPresent() && formats.contains(DeliveryFormat.COMBINED)) {
            writePrivate(DeliveryFormat.COMBINED.keyFile(), concatenated(keyFile.get(), leaf + chain));
        }
        if (keyFile.isPresent() && formats.stream().anyMatch(DeliveryFormat::needsPassphrase)) {
            writeKeyStores(issued, issuers, keyFile.get(), formats, protection.passphrase(), random);
        }
        return List.copyOf(written);
    }

    private void writeKey(byte[] keyFile, boolean overwrite) {
        Path file = directory.resolve(KEY);
        if (isThere(keyFile)) {
            written.add(file);
            return;
        }
        if (overwrite) {
            AtomicFile.write(file, keyFile, FileAccess.PRIVATE);
        } else {
            AtomicFile.create(file, keyFile, FileAccess.PRIVATE);
        }
        done(file);
    }

    private boolean isThere(byte[] keyFile) {
        return keyIn(directory)
                .filter(existing -> Arrays.equals(existing, keyFile))
                .isPresent();
    }

    private void writeKeyStores(
            CertificateRecord issued,
            List<Certificate> issuers,
            byte[] keyFile,
            List<DeliveryFormat> formats,
            PassphraseSource passphrases,
            SecureRandom random) {
        PrivateKeyInfo key = PrivateKeyFile.read(keyFile, directory.resolve(KEY).toString(), passphrases);
        char[] passphrase = passphrases.passphrase("the key store of " + issued.name());
        List<Certificate> chain = new ArrayList<>(List.of(issued.certificate()));
        chain.addAll(issuers);
        KeyStoreContents contents = KeyStoreContents.of(new KeyEntry(issued.name(), key, chain));
        try {
            if (formats.contains(DeliveryFormat.PKCS12)) {
                writePrivate(
                        DeliveryFormat.PKCS12.keyFile(),
                        Pkcs12.write(contents, passphrase, Pkcs12Protection.MODERN, random));
            }
            if (formats.contains(DeliveryFormat.JKS)) {
                writePrivate(DeliveryFormat.JKS.keyFile(), JavaKeyStore.write(contents, passphrase));
            }
        } finally {
            Arrays.fill(passphrase, '\0');
            key.destroy();
        }
    }

    private static String pem(List<Certificate> certificates) {
        StringBuilder text = new StringBuilder();
        certificates.forEach(certificate -> text.append(certificate.pem()));
        return text.toString();
    }

    private static byte[] concatenated(byte[] key, String certificates) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(key);
        out.writeBytes(certificates.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private void writePublic(String name, String text) {
        Path file = directory.resolve(name);
        AtomicFile.write(file, text.getBytes(StandardCharsets.US_ASCII), FileAccess.PUBLIC);
        done(file);
    }

    private void writePrivate(String name, byte[] content) {
        Path file = directory.resolve(name);
        AtomicFile.write(file, content, FileAccess.PRIVATE);
        done(file);
    }

    private void done(Path file) {
        written.add(file);
        observer.reached(Step.FILE_WRITTEN);
    }

    /** Returns the content of {@code key.pem} for a new key. */
    static byte[] keyFile(PrivateKeyInfo key, KeyProtection protection, SecureRandom random) {
        if (!protection.encryptKey()) {
            return PrivateKeyFormat.PKCS8.pem(key);
        }
        char[] passphrase = protection.passphrase().passphrase("the new key");
        try {
            return PrivateKeyFormat.encryptedPem(key, EncryptionScheme.DEFAULT, passphrase, random);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
