package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import java.util.List;

/**
 * A file of certificates and CRLs, in PEM or DER, that {@code -CAstore} names.
 *
 * @param name the name of the file
 */
record StoreFile(Session session, String name) implements CertificateStore.Source {
    @Override
    public List<ExaminedCertificate> certificates(byte[] subject) {
        return ExaminedCertificate.all(StoredDocuments.quietly(session, name).certificates());
    }

    @Override
    public List<ExaminedList> lists(byte[] issuer) {
        return ExaminedList.all(StoredDocuments.quietly(session, name).lists());
    }
}
