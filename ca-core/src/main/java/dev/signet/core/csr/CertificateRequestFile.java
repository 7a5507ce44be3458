package dev.signet.core.csr;

import dev.signet.core.pem.DocumentFile;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.List;
import java.util.Set;

/** Reads a certification request from a file, PEM or DER. */
public final class CertificateRequestFile {
    private static final DocumentFile FORMAT = new DocumentFile(
            "a certificate request",
            Set.of("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"),
            2L * CertificateRequest.MAX_LENGTH);

    /**
     * Returns the one request of a file.
     *
     * @param source the name of the file, for messages
     * @throws dev.signet.core.problem.SignetException of kind {@code INPUT} if there is none or more than one, or it is
     *     malformed
     */
    public static CertificateRequest read(byte[] file, String source) {
        List<CertificateRequest> requests = FORMAT.readAll(file, source, CertificateRequest::parse);
        if (requests.size() > 1) {
            throw Problem.of(Kind.INPUT, "cannot choose a certificate request from " + source)
                    .because("it holds " + requests.size() + " of them")
                    .fix("split the file and sign one at a time")
                    .exception();
        }
        return requests.get(0);
    }

    private CertificateRequestFile() {}
}
