package dev.signet.cli.openssl.io;

import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CarriedDocuments;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of trusted certificates and CRLs in PEM, of which every block has to be sound: {@code X509_load_cert_crl_file}. */
final class TrustedFile {
    /** Adds what is in a file; false if there is nothing, or something is damaged. */
    static boolean load(byte @Nullable [] bytes, CertificateStore store) {
        if (bytes == null) {
            return false;
        }
        List<PemBlock> blocks = CarriedDocuments.soundBlocks(bytes);
        if (blocks == null) {
            return false;
        }
        try {
            for (PemBlock block : blocks) {
                add(block, store);
            }
        } catch (DerException unsound) {
            return false;
        }
        return !blocks.isEmpty();
    }

    private static void add(PemBlock block, CertificateStore store) {
        switch (block.label()) {
            case "X509 CRL" -> store.add(new ExaminedList(CertificateListDocument.parse(block.bytes())));
            case "TRUSTED CERTIFICATE" -> store.add(new ExaminedCertificate(CertificateDocument.parse(block.bytes())));
            default -> store.add(new ExaminedCertificate(CertificateDocument.parseAlone(block.bytes())));
        }
    }

    private TrustedFile() {}
}
