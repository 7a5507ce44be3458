package dev.signet.cli.openssl.io;

import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.NameHash;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A directory of certificates and CRLs under the hashes of their names, {@code 9d66eef0.0} and {@code 9d66eef0.r0}: what {@code
 * -CApath} names and {@code rehash} makes.
 *
 * @param path the directory
 * @param der whether files may be in DER, too
 */
record HashDirectory(Path path, boolean der) implements CertificateStore.Source {
    /** Ours: nobody has so many certificates of one name. */
    private static final int MAX_FILES = 10_000;

    @Override
    public List<ExaminedCertificate> certificates(byte[] subject) {
        List<ExaminedCertificate> found = new ArrayList<>();
        for (byte[] file : files(NameHash.text(NameHash.ofCanonical(subject)) + ".")) {
            PemScanner scanner = new PemScanner(file);
            boolean any = false;
            try {
                for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
                    if (block.label().endsWith("CERTIFICATE")) {
                        any = found.add(new ExaminedCertificate(CertificateDocument.parse(block.bytes())));
                    }
                }
                if (!any && der) {
                    boolean ignored = found.add(new ExaminedCertificate(CertificateDocument.parseAlone(file)));
                }
            } catch (DerException unsound) {
                // What stands before it in the file counts all the same.
            }
        }
        return found;
    }

    @Override
    public List<ExaminedList> lists(byte[] issuer) {
        List<ExaminedList> found = new ArrayList<>();
        for (byte[] file : files(NameHash.text(NameHash.ofCanonical(issuer)) + ".r")) {
            PemScanner scanner = new PemScanner(file);
            try {
                for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
                    if (block.label().equals("X509 CRL")) {
                        boolean ignored = found.add(new ExaminedList(CertificateListDocument.parse(block.bytes())));
                    }
                }
            } catch (DerException unsound) {
                // What stands before it in the file counts all the same.
            }
        }
        return found;
    }

    /** Returns the content of all files with a beginning and the numbers from 0 on; what cannot be read is left out. */
    private List<byte[]> files(String beginning) {
        List<byte[]> contents = new ArrayList<>();
        for (int i = 0; i < MAX_FILES; i++) {
            Path file = path.resolve(beginning + i);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
            try {
                if (Files.isRegularFile(file) && Files.size(file) <= InputFile.MAX_OCTETS) {
                    contents.add(Files.readAllBytes(file));
                }
            } catch (IOException unreadable) {
                // Skipped, as libcrypto does.
            }
        }
        return contents;
    }
}
