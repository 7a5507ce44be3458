package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The certificates and CRLs of a file, as OpenSSL's loaders find them: in PEM of any kind, or one DER element after the other;
 * what is something else is passed over.
 */
public final class StoredDocuments {
    /** OpenSSL takes longer headers for those of an encrypted block. */
    private static final int MAX_IDLE_HEADERS = 10;

    private final List<CertificateDocument> certificates = new ArrayList<>();
    private final List<CertificateListDocument> lists = new ArrayList<>();
    private byte @Nullable [] content;

    private StoredDocuments() {}

    /**
     * Returns the first CRL of a file, or null after having said what is wrong.
     *
     * @param name the name of the file; null for standard input
     * @param format the only format to look for; null for both
     * @param what what the messages call it, such as {@code CRL}
     */
    public static @Nullable CertificateListDocument list(
            Session session, @Nullable String name, @Nullable FileFormat format, String what) {
        InputFile file = name == null ? WantedList.read(session, format) : InputFile.read(session, name);
        StoredDocuments documents = read(session, file, name, format, what, "CRL");
        if (documents != null && !documents.lists.isEmpty()) {
            return documents.lists.get(0);
        }
        if (documents != null) {
            session.err().println("Could not read " + what + " from " + (name == null ? "<stdin>" : name));
            Explanation.ofFile(session, name, documents.content, "CRL");
        }
        session.err().println("Unable to load " + what);
        return null;
    }

    /** Returns all certificates of a file, or null after having said that there is none. */
    public static @Nullable List<CertificateDocument> certificates(Session session, String name, String what) {
        StoredDocuments documents = read(session, InputFile.read(session, name), name, null, what, "certs");
        if (documents != null && documents.certificates.isEmpty()) {
            session.err().println("Could not read any " + what + " from " + name);
            Explanation.ofFile(session, name, documents.content, "certificate");
            return null;
        }
        return documents == null ? null : documents.certificates;
    }

    /** Returns all CRLs of a file, or null after having said that there is none. */
    public static @Nullable List<CertificateListDocument> lists(Session session, String name, String what) {
        StoredDocuments documents = read(session, InputFile.read(session, name), name, null, what, "CRLs");
        if (documents != null && documents.lists.isEmpty()) {
            session.err().println("Could not read any " + what + " from " + name);
            Explanation.ofFile(session, name, documents.content, "CRL");
            return null;
        }
        return documents == null ? null : documents.lists;
    }

    /** Returns what is in a file; nothing if it cannot be read. */
    static StoredDocuments quietly(Session session, String name) {
        StoredDocuments documents = new StoredDocuments();
        byte[] bytes = InputFile.read(session, name).bytes();
        if (bytes != null) {
            documents.add(bytes, null);
        }
        return documents;
    }

    List<CertificateDocument> certificates() {
        return certificates;
    }

    List<CertificateListDocument> lists() {
        return lists;
    }

    private static @Nullable StoredDocuments read(
            Session session,
            InputFile file,
            @Nullable String name,
            @Nullable FileFormat format,
            String what,
            String kind) {
        StoredDocuments documents = new StoredDocuments();
        byte[] bytes = file.bytes();
        if (bytes != null) {
            documents.content = bytes;
            documents.add(bytes, format);
            if (documents.isEmpty() && format != FileFormat.PEM) {
                documents.certificates.addAll(
                        Pkcs12Certificates.of(session, name, null).in(bytes));
            }
        } else if (!file.opened()) {
            String wanted = what.contains(kind) ? what : kind + " of " + what;
            session.err().println("Could not open file or uri for loading " + wanted + " from " + name);
            return null;
        }
        return documents;
    }

    private void add(byte[] bytes, @Nullable FileFormat format) {
        if (format != FileFormat.DER) {
            addPem(bytes);
        }
        if (format != FileFormat.PEM && isEmpty()) {
            addDer(bytes);
        }
    }

    private boolean isEmpty() {
        return certificates.isEmpty() && lists.isEmpty();
    }

    private void addPem(byte[] bytes) {
        PemScanner scanner = new PemScanner(bytes);
        for (PemBlock block = scanner.next(); block != null; block = scanner.next()) {
            addBlock(block);
        }
    }

    private void addBlock(PemBlock block) {
        boolean encrypted = !block.headers().isEmpty() && block.headers().get(0).length() > MAX_IDLE_HEADERS;
        if (encrypted) {
            return;
        }
        switch (block.label()) {
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" -> {
                boolean ignored = addCertificate(block.bytes());
            }
            case "X509 CRL" -> {
                boolean ignored = addList(block.bytes());
            }
            default -> {}
        }
    }

    private static final class WantedList implements FirstObject.Wanted {
        static InputFile read(Session session, @Nullable FileFormat format) {
            return InputFile.readStandardInput(session, new FirstObject(format, new WantedList()));
        }

        @Override
        public boolean is(PemBlock block) {
            StoredDocuments alone = new StoredDocuments();
            alone.addBlock(block);
            return !alone.lists.isEmpty();
        }

        @Override
        public boolean is(byte[] element) {
            return new StoredDocuments().addList(element);
        }
    }

    /** Takes the elements of a file apart; what follows a certificate is not its trust information. */
    private void addDer(byte[] bytes) {
        for (int position = 0; position < bytes.length; ) {
            int end;
            try {
                end = DerNode.parseAt(bytes, position, bytes.length).end();
            } catch (DerException cutOff) {
                return;
            }
            byte[] element = Arrays.copyOfRange(bytes, position, end);
            boolean ignored = addCertificate(element) || addList(element);
            position = end;
        }
    }

    private boolean addCertificate(byte[] encoded) {
        try {
            return certificates.add(CertificateDocument.parse(encoded));
        } catch (DerException notOne) {
            return false;
        }
    }

    private boolean addList(byte[] encoded) {
        try {
            return lists.add(CertificateListDocument.parse(encoded));
        } catch (DerException notOne) {
            return false;
        }
    }
}
