package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.StoredDocuments;
import dev.signet.core.text.CertificateDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files of several certificates, or says in OpenSSL's words that there are none. */
final class CertificateFiles {
    /**
     * Returns the certificates of a file, or null after having said what is wrong.
     *
     * @param name null for standard input
     * @param what what the messages call them
     */
    static @Nullable List<CertificateDocument> read(Session session, @Nullable String name, String what) {
        if (name != null && !InputFile.read(session, name).opened()) {
            session.err().println("Could not open file or uri for loading certs of " + what + " from " + name);
            return null;
        }
        return StoredDocuments.certificates(session, name == null ? "/dev/stdin" : name, what);
    }

    private CertificateFiles() {}
}
