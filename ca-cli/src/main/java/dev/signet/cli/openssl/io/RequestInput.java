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
        InputFile file = name == null || name.equals("-")
                ? Wanted.read(session, format == FileFormat.DER ? format : FileFormat.PEM)
                : InputFile.read(session, name);
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
            if (isRequest(block.label())) {
                return parse(block.bytes());
            }
        }
        return null;
    }

    private static boolean isRequest(String label) {
        return label.equals("CERTIFICATE REQUEST") || label.equals("NEW CERTIFICATE REQUEST");
    }

    private static @Nullable RequestDocument parse(byte[] encoded) {
        try {
            return RequestDocument.parse(encoded);
        } catch (DerException notOne) {
            return null;
        }
    }

    private static final class Wanted implements FirstObject.Wanted {
        static InputFile read(Session session, FileFormat format) {
            return InputFile.readStandardInput(session, new FirstObject(format, new Wanted()));
        }

        @Override
        public boolean is(PemBlock block) {
            return isRequest(block.label());
        }

        @Override
        public boolean is(byte[] element) {
            return true;
        }
    }

    private RequestInput() {}
}
