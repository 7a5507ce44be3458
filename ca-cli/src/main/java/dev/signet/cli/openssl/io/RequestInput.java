package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.asn1.DerException;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.RequestDocument;
import org.jspecify.annotations.Nullable;

/** Reads the certification request of a file or of standard input, and says in OpenSSL's words why there is none. */
public final class RequestInput {
    /**
     * Returns the first request, or null after having said what is wrong.
     *
     * @param name the name of the file; null for standard input
     * @param format what to look for; null for PEM
     * @param what what the messages call it, such as {@code X509 request}
     */
    public static @Nullable RequestDocument read(
            Session session, @Nullable String name, @Nullable FileFormat format, String what) {
        InputFile file = InputFile.read(session, name == null || name.equals("-") ? null : name);
        byte[] bytes = file.bytes();
        if (bytes == null && !file.opened()) {
            session.err()
                    .println("Can't open \"" + name + "\" for reading, "
                            + Configuration.reason(session, String.valueOf(name)));
        }
        RequestDocument request = bytes == null ? null : format == FileFormat.DER ? parse(bytes) : inPem(bytes);
        if (request == null) {
            session.err().println("Unable to load " + what);
            Explanation.ofFile(session, name, bytes, what);
        }
        return request;
    }

    private static @Nullable RequestDocument inPem(byte[] bytes) {
        PemScanner scanner = new PemScanner(bytes);
        for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
            if (block.label().equals("CERTIFICATE REQUEST") || block.label().equals("NEW CERTIFICATE REQUEST")) {
                return parse(block.bytes());
            }
        }
        return null;
    }

    private static @Nullable RequestDocument parse(byte[] encoded) {
        try {
            return RequestDocument.parse(encoded);
        } catch (DerException notOne) {
            return null;
        }
    }

    private RequestInput() {}
}
