package dev.signet.cli.openssl.io;

import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import org.jspecify.annotations.Nullable;

/** A file of trusted certificates and CRLs in PEM, of which every block has to be sound: {@code X509_load_cert_crl_file}. */
final class TrustedFile {
    /** Adds what is in a file; false if there is nothing, or something is damaged. */
    static boolean load(byte @Nullable [] bytes, CertificateStore store) {
        if (bytes == null) {
            return false;
        }
        PemScanner scanner = new PemScanner(bytes);
        int count = 0;
        try {
            for (PemBlock block = scanner.nextUndamaged(); block != null; block = scanner.nextUndamaged()) {
                count += add(block, store) ? 1 : 0;
            }
        } catch (DerException unsound) {
            return false;
        }
        return count > 0 && !scanner.damaged();
    }

    private static boolean add(PemBlock block, CertificateStore store) {
        switch (block.label()) {
            case "CERTIFICATE", "X509 CERTIFICATE" ->
                store.add(new ExaminedCertificate(CertificateDocument.parseAlone(block.bytes())));
            case "TRUSTED CERTIFICATE" -> store.add(new ExaminedCertificate(CertificateDocument.parse(block.bytes())));
            case "X509 CRL" -> store.add(new ExaminedList(CertificateListDocument.parse(block.bytes())));
            default -> {
                return false;
            }
        }
        return true;
    }

    private TrustedFile() {}
}
