package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.KnownOrAsked;
import dev.signet.core.text.CertificateDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads files of several certificates, or says in OpenSSL's words that there are none. */
final class CertificateFiles {
    /** Reads a file that needs no passphrase. */
    static @Nullable List<CertificateDocument> read(Session session, @Nullable String name, String what) {
        return read(session, name, null, what);
    }

    /**
     * Returns the certificates of a file, or null after having said what is wrong.
     *
     * @param name null for standard input
     * @param passphrase opens the file, if it is PKCS #12; null to ask for one
     * @param what what the messages call them
     */
    static @Nullable List<CertificateDocument> read(
            Session session, @Nullable String name, char @Nullable [] passphrase, String what) {
        String shown = name == null ? "<stdin>" : name;
        InputFile file = InputFile.read(session, name);
        byte[] bytes = file.bytes();
        if (!file.opened()) {
            session.err().println("Could not open file or uri for loading certs of " + what + " from " + shown);
            return null;
        }
        List<CertificateDocument> certificates = new ArrayList<>();
        if (bytes != null) {
            StoreContents contents = StoreContents.of(bytes, KnownOrAsked.of(session, shown, passphrase), false);
            for (StoreContents.Item item : contents.items()) {
                if (item instanceof StoreContents.CertificateItem found) {
                    certificates.add(found.certificate());
                }
            }
        }
        if (certificates.isEmpty()) {
            session.err().println("Could not read any " + what + " from " + shown);
            return null;
        }
        return certificates;
    }

    private CertificateFiles() {}
}
