package dev.signet.cli.openssl.tls;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.key.FileSigner;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.PeerText;
import dev.signet.core.tls.SessionFile;
import dev.signet.core.tls.TlsIdentity;
import dev.signet.core.tls.TlsSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that {@code s_client} and {@code s_server} read before they connect. */
final class ClientFiles {
    private final Session session;

    ClientFiles(Session session) {
        this.session = session;
    }

    /** What came of reading: something, nothing asked for, or a failure that was told. */
    record Loaded<T>(boolean ok, @Nullable T value) {
        static <T> Loaded<T> failed() {
            return new Loaded<>(false, null);
        }

        static <T> Loaded<T> of(@Nullable T value) {
            return new Loaded<>(true, value);
        }
    }

    /** What an identity is read from, and what its messages call it. */
    record Names(
            @Nullable String certificate,
            @Nullable String key,
            @Nullable String chain,
            @Nullable String passphrase,
            String passphraseProblem,
            String what) {}

    /** Reads a certificate, its key and its chain. */
    Loaded<TlsIdentity> identity(Names names) {
        char[] passphrase = null;
        if (names.passphrase() != null) {
            passphrase = Passphrases.readOne(session, names.passphrase());
            if (passphrase == null) {
                session.err().println(names.passphraseProblem());
                return Loaded.failed();
            }
        }
        String keyFile = names.key() == null ? names.certificate() : names.key();
        if (keyFile == null) {
            return Loaded.of(null);
        }
        KeyDocument key = KeyInput.privateKey(session, keyFile, null, passphrase, names.what() + " private key");
        if (key == null) {
            return Loaded.failed();
        }
        key.file().ifPresent(FileSigner::refuseHome);
        if (names.certificate() == null) {
            return Loaded.of(null);
        }
        CertificateDocument certificate =
                CertificateInput.read(session, names.certificate(), null, passphrase, names.what());
        if (certificate == null) {
            return Loaded.failed();
        }
        List<byte[]> chain = new ArrayList<>();
        chain.add(certificate.encoded());
        if (names.chain() != null) {
            List<CertificateDocument> more = CertificateInput.readAll(session, names.chain(), names.what() + " chain");
            if (more.isEmpty()) {
                return Loaded.failed();
            }
            more.forEach(document -> chain.add(document.encoded()));
        }
        return matched(key, certificate, chain);
    }

    private Loaded<TlsIdentity> matched(KeyDocument key, CertificateDocument certificate, List<byte[]> chain) {
        byte[] expected = PeerText.of(certificate).keyEncoded();
        if (!Arrays.equals(expected, key.publicKey().encoded())) {
            ErrorQueue.print(
                    session,
                    "error:05800074:x509 certificate routines:X509_check_private_key:key values mismatch:"
                            + "../crypto/x509/x509_cmp.c:405:");
            session.err().println("error setting private key");
            return Loaded.failed();
        }
        return Loaded.of(new TlsIdentity(chain, key.pkcs8()));
    }

    /** Reads a session to resume. */
    Loaded<TlsSession> session(@Nullable String name) {
        if (name == null) {
            return Loaded.of(null);
        }
        InputFile file = InputFile.read(session, name);
        TlsSession read = file.bytes() == null ? null : SessionFile.read(file.bytes());
        if (read == null) {
            session.err().println("Can't open session file " + name);
            return Loaded.failed();
        }
        return Loaded.of(read);
    }

    /** Reads the subjects of the certificates in a file, each once. */
    Loaded<List<byte[]>> subjects(@Nullable String name) {
        if (name == null) {
            return Loaded.of(List.of());
        }
        InputFile file = InputFile.read(session, name);
        List<CertificateDocument> certificates = file.bytes() == null
                ? List.of()
                : CertificateInput.find(file.bytes(), FileFormat.PEM, Integer.MAX_VALUE);
        if (certificates.isEmpty()) {
            session.err().println("Error loading CA names");
            return Loaded.failed();
        }
        List<byte[]> subjects = new ArrayList<>();
        for (CertificateDocument certificate : certificates) {
            byte[] subject = PeerText.of(certificate).subjectEncoded();
            if (subjects.stream().noneMatch(known -> Arrays.equals(known, subject))) {
                subjects.add(subject);
            }
        }
        return Loaded.of(subjects);
    }
}
