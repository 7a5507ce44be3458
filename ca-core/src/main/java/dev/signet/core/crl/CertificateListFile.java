package dev.signet.core.crl;

import dev.signet.core.pem.DocumentFile;
import java.util.List;
import java.util.Set;

/** Reads CRLs from files, PEM with any number of them or DER with one. */
public final class CertificateListFile {
    private static final DocumentFile FORMAT =
            new DocumentFile("a CRL", Set.of("X509 CRL"), 2L * CertificateList.MAX_LENGTH);

    /**
     * Returns the CRLs of a file, in order; at least one.
     *
     * @param source the name of the file, for messages
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if there is none, or one is malformed
     */
    public static List<CertificateList> readAll(byte[] file, String source) {
        return FORMAT.readAll(file, source, CertificateList::parse);
    }

    /**
     * Returns the CRLs of a document of whatever origin, in order, each with {@linkplain CertificateList#parseHead its head} read;
     * at least one.
     *
     * @param source where the document is from, for messages
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if there is none, or the head of one is malformed
     */
    public static List<CertificateList> readHeads(byte[] document, String source) {
        return FORMAT.readAll(document, source, CertificateList::parseHead);
    }

    private CertificateListFile() {}
}
