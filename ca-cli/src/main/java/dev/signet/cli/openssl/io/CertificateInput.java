package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CertificateDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the certificates of a file or of standard input, and says in OpenSSL's words why there is none. */
public final class CertificateInput {
    /** OpenSSL takes longer headers for those of an encrypted block. */
    private static final int MAX_IDLE_HEADERS = 10;

    /**
     * Returns the first certificate, or null after having said what is wrong.
     *
     * @param name the name of the file; null for standard input
     * @param format the only format to look for; null for both
     * @param what what the messages call it, such as {@code certificate}
     */
    public static @Nullable CertificateDocument read(
            Session session, @Nullable String name, @Nullable FileFormat format, String what) {
        return read(session, name, format, null, what);
    }

    /**
     * Returns the first certificate, or null after having said what is wrong.
     *
     * @param name the name of the file; null for standard input
     * @param format the only format to look for; null for both
     * @param passphrase opens the file if it is PKCS#12; null to ask for one
     * @param what what the messages call it, such as {@code certificate}
     */
    public static @Nullable CertificateDocument read(
            Session session,
            @Nullable String name,
            @Nullable FileFormat format,
            char @Nullable [] passphrase,
            String what) {
        InputFile file = name == null ? Wanted.read(session, format) : InputFile.read(session, name);
        return read(session, file, name, format, passphrase, what);
    }

    /**
     * Returns the first certificate of a file that has been read, or null after having said what is wrong.
     *
     * @param name the name of the file; null for standard input
     * @param format the only format to look for; null for both
     * @param what what the messages call it, such as {@code certificate}
     */
    public static @Nullable CertificateDocument read(
            Session session, InputFile file, @Nullable String name, @Nullable FileFormat format, String what) {
        return read(session, file, name, format, null, what);
    }

    private static @Nullable CertificateDocument read(
            Session session,
            InputFile file,
            @Nullable String name,
            @Nullable FileFormat format,
            char @Nullable [] passphrase,
            String what) {
        List<CertificateDocument> found =
                file.bytes() == null ? List.of() : find(session, name, file.bytes(), format, passphrase, 1);
        if (found.isEmpty()) {
            say(session, name, file, what);
            session.err().println("Unable to load " + what);
            return null;
        }
        return found.get(0);
    }

    /**
     * Returns all certificates of a file, in order; none after having said what is wrong.
     *
     * @param what what the messages call them, such as {@code certificates}
     */
    public static List<CertificateDocument> readAll(Session session, @Nullable String name, String what) {
        InputFile file = InputFile.read(session, name);
        List<CertificateDocument> found =
                file.bytes() == null ? List.of() : find(session, name, file.bytes(), null, null, Integer.MAX_VALUE);
        if (found.isEmpty()) {
            say(session, name, file, what);
        }
        return found;
    }

    private static void say(Session session, @Nullable String name, InputFile file, String what) {
        if (file.bytes() == null && !file.opened()) {
            session.err().println("Could not open file or uri for loading " + what + " from " + name);
        } else {
            session.err().println("Could not read " + what + " from " + (name == null ? "<stdin>" : name));
            Explanation.ofFile(session, name, file.bytes(), what);
        }
    }

    /** Returns the certificates in the content of a file that is not PKCS#12, at most so many. */
    public static List<CertificateDocument> find(byte[] bytes, @Nullable FileFormat format, int most) {
        List<CertificateDocument> found = format == FileFormat.DER ? List.of() : inPem(bytes, most);
        if (found.isEmpty() && format != FileFormat.PEM) {
            CertificateDocument certificate = inDer(bytes);
            return certificate == null ? List.of() : List.of(certificate);
        }
        return found;
    }

    private static List<CertificateDocument> find(
            Session session,
            @Nullable String name,
            byte[] bytes,
            @Nullable FileFormat format,
            char @Nullable [] passphrase,
            int most) {
        List<CertificateDocument> found = find(bytes, format, most);
        if (!found.isEmpty() || format == FileFormat.PEM) {
            return found;
        }
        List<CertificateDocument> bundled =
                Pkcs12Certificates.of(session, name, passphrase).in(bytes);
        return bundled.subList(0, Math.min(most, bundled.size()));
    }

    private static List<CertificateDocument> inPem(byte[] bytes, int most) {
        List<CertificateDocument> found = new ArrayList<>();
        PemScanner scanner = new PemScanner(bytes);
        for (PemBlock block = scanner.next(); block != null && found.size() < most; block = scanner.next()) {
            CertificateDocument certificate = inBlock(block);
            if (certificate != null) {
                found.add(certificate);
            }
        }
        return found;
    }

    private static @Nullable CertificateDocument inBlock(PemBlock block) {
        boolean encrypted = !block.headers().isEmpty() && block.headers().get(0).length() > MAX_IDLE_HEADERS;
        return !encrypted && isCertificate(block.label()) ? parse(block.bytes()) : null;
    }

    private static boolean isCertificate(String label) {
        return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE") || label.equals("TRUSTED CERTIFICATE");
    }

    /** Takes the first element of a file that is a certificate; what follows it is not its trust information. */
    private static @Nullable CertificateDocument inDer(byte[] bytes) {
        for (int position = 0; position < bytes.length; ) {
            int end;
            try {
                end = DerNode.parseAt(bytes, position, bytes.length).end();
            } catch (DerException cutOff) {
                return null;
            }
            CertificateDocument certificate = parse(Arrays.copyOfRange(bytes, position, end));
            if (certificate != null) {
                return certificate;
            }
            position = end;
        }
        return null;
    }

    private static @Nullable CertificateDocument parse(byte[] encoded) {
        try {
            return CertificateDocument.parse(encoded);
        } catch (DerException notOne) {
            return null;
        }
    }

    private static final class Wanted implements FirstObject.Wanted {
        static InputFile read(Session session, @Nullable FileFormat format) {
            return InputFile.readStandardInput(session, new FirstObject(format, new Wanted()));
        }

        @Override
        public boolean is(PemBlock block) {
            return inBlock(block) != null;
        }

        @Override
        public boolean is(byte[] element) {
            return parse(element) != null;
        }
    }

    private CertificateInput() {}
}
