package dev.signet.core.certificate;

import dev.signet.core.pem.DocumentFile;
import java.util.List;
import java.util.Set;

/** Reads certificates from files, PEM with any number of them or DER with one. */
public final class CertificateFile {
    private static final DocumentFile FORMAT =
            new DocumentFile("a certificate", Set.of("CERTIFICATE", "X509 CERTIFICATE"), 8L * Certificate.MAX_LENGTH);

    /**
     * Returns the certificates of a file, in order; at least one.
     *
     * @param source the name of the file, for messages
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if there is none, or one is malformed
     */
    public static List<Certificate> readAll(byte[] file, String source) {
        return FORMAT.readAll(file, source, Certificate::parse);
    }

    private CertificateFile() {}
}
