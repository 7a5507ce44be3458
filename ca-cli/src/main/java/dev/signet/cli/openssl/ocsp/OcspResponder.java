package dev.signet.cli.openssl.ocsp;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Passphrases;
import dev.signet.cli.openssl.io.SigningFailure;
import dev.signet.cli.openssl.io.StoredDocuments;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.Oid;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.config.IndexDatabase;
import dev.signet.core.config.IndexResponder;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.FileSigner;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.ocsp.BasicResponse;
import dev.signet.core.ocsp.OcspRequest;
import dev.signet.core.ocsp.OcspResponse;
import dev.signet.core.ocsp.ResponderId;
import dev.signet.core.ocsp.SingleResponse;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.ObjectIdentifiers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers from an index file, with the certificate and key of the command line. */
final class OcspResponder {
    private final OcspArguments arguments;
    private final Certificate certificate;
    private final FileSigner signer;
    private final List<Certificate> authorities;
    private final List<Certificate> others;
    private final @Nullable Path indexFile;
    private volatile @Nullable IndexDatabase database;

    private OcspResponder(
            OcspArguments arguments,
            Certificate certificate,
            FileSigner signer,
            List<Certificate> authorities,
            List<Certificate> others,
            @Nullable Path indexFile,
            @Nullable IndexDatabase database) {
        this.arguments = arguments;
        this.certificate = certificate;
        this.signer = signer;
        this.authorities = authorities;
        this.others = others;
        this.indexFile = indexFile;
        this.database = database;
    }

    /** Reads all that is needed; null after having said what is wrong. */
    static @Nullable OcspResponder open(OcspArguments arguments, Session session) {
        String signerFile = arguments.value("rsigner");
        String index = arguments.value("index");
        if (signerFile == null) {
            return incomplete(session);
        }
        String what = "responder certificate";
        CertificateDocument document = CertificateInput.read(session, signerFile, null, what);
        Certificate certificate = document == null ? null : certificate(session, document, signerFile, what);
        if (certificate == null) {
            session.err().println("Error loading responder certificate");
            return null;
        }
        String authority = arguments.value("CA");
        List<Certificate> authorities =
                authority == null ? List.of() : certificates(session, authority, "CA certificates");
        String other = arguments.value("rother");
        List<Certificate> others =
                other == null ? List.of() : certificates(session, other, "responder other certificates");
        if (authorities == null || others == null) {
            return null;
        }
        String passphrase = arguments.value("passin");
        char[] secret = passphrase == null ? null : Passphrases.readOne(session, passphrase);
        if (passphrase != null && secret == null) {
            session.err().println("Error getting password");
            return null;
        }
        String keyFile = arguments.value("rkey");
        KeyDocument key = KeyInput.privateKey(
                session, keyFile == null ? signerFile : keyFile, null, secret, "responder private key");
        if (key == null) {
            return null;
        }
        if (index != null && authorities.isEmpty()) {
            return incomplete(session);
        }
        if (!Arrays.equals(certificate.publicKey().encoded(), key.publicKey().encoded())) {
            session.err().println("private key does not match certificate");
            Explanation.of(
                    session,
                    "the key in " + (keyFile == null ? signerFile : keyFile) + " is not that of the certificate in "
                            + signerFile);
            return null;
        }
        FileSigner signer = signer(arguments, key, session);
        if (signer == null) {
            return null;
        }
        Path indexFile = index == null ? null : session.file(index);
        IndexDatabase database = indexFile == null ? null : load(indexFile);
        if (indexFile != null && database == null) {
            session.err().println("Problem with index file: " + index + " (could not load/parse file)");
            return null;
        }
        return new OcspResponder(
                arguments, Certificate.parse(certificate.encoded()), signer, authorities, others, indexFile, database);
    }

    /** Returns what signs responses; null after having said what is wrong with the options for it. */
    private static @Nullable FileSigner signer(OcspArguments arguments, KeyDocument key, Session session) {
        List<String> options = arguments.signatureOptions;
        try {
            return FileSigner.of(key.pkcs8(), key.file().orElse(null), arguments.value("rmd"), options);
        } catch (SignetException refused) {
            SigningFailure.report(refused, options, session);
            if (!arguments.has("port")) {
                session.out().println("Responder Error: internalerror (2)");
            }
            return null;
        }
    }

    private static @Nullable OcspResponder incomplete(Session session) {
        session.err().println("Responder mode requires certificate, key, and CA.");
        return null;
    }

    private static @Nullable IndexDatabase load(Path file) {
        IndexDatabase database = IndexDatabase.load(file, true);
        return database == null || database.index().clash(database.uniqueSubjects()) != null ? null : database;
    }

    /** Returns all certificates of a file, or null after having said what is wrong. */
    static @Nullable List<Certificate> certificates(Session session, String file, String what) {
        List<CertificateDocument> documents = StoredDocuments.certificates(session, file, what);
        if (documents == null) {
            return null;
        }
        List<Certificate> certificates = new ArrayList<>();
        for (CertificateDocument document : documents) {
            Certificate certificate = certificate(session, document, file, what);
            if (certificate == null) {
                return null;
            }
            certificates.add(certificate);
        }
        return certificates;
    }

    /** Returns a certificate that is sound enough to decide by it; null after having said that it is not. */
    static @Nullable Certificate certificate(Session session, CertificateDocument document, String file, String what) {
        try {
            return Certificate.parse(document.encoded());
        } catch (DerException malformed) {
            session.err().println("Could not read " + what + " from " + file);
            session.err().println("Unable to load " + what);
            Explanation.of(session, malformed.getMessage());
            return null;
        }
    }

    /** Returns whether there is an index file to answer from. */
    boolean answers() {
        return database != null;
    }

    /** Reads the index file again; if it cannot be read, the old content stays. Returns whether it could. */
    boolean reload() {
        IndexDatabase changed = indexFile == null ? null : load(indexFile);
        if (changed == null) {
            return false;
        }
        database = changed;
        return true;
    }

    /** Answers a request. */
    OcspResponse respond(OcspRequest request, Instant now) {
        IndexDatabase rows = database;
        if (request.certificates().isEmpty()) {
            return new OcspResponse(OcspResponse.MALFORMED_REQUEST, null);
        }
        if (rows == null) {
            return new OcspResponse(OcspResponse.INTERNAL_ERROR, null);
        }
        Optional<Instant> next = arguments.days < 0
                ? Optional.empty()
                : Optional.of(now.plus(Duration.ofDays(arguments.days)).plus(Duration.ofMinutes(arguments.minutes)));
        List<SingleResponse> answers = new IndexResponder(
                        rows.index(), authorities, arguments.responseHash, OcspResponder::object)
                .answers(request, now, next);
        if (answers == null) {
            return new OcspResponse(OcspResponse.INTERNAL_ERROR, null);
        }
        try {
            byte[] basic = sign(request, answers, now).encoded();
            if (arguments.has("badsig")) {
                basic = BasicResponse.parse(basic).encodedWithBadSignature();
            }
            return new OcspResponse(OcspResponse.SUCCESSFUL, basic);
        } catch (SignetException cannotSign) {
            return new OcspResponse(OcspResponse.INTERNAL_ERROR, null);
        }
    }

    private BasicResponse sign(OcspRequest request, List<SingleResponse> answers, Instant now) {
        List<Certificate> sent = new ArrayList<>();
        if (!arguments.has("resp_no_certs")) {
            sent.add(certificate);
            sent.addAll(others);
        }
        ResponderId responder = arguments.has("resp_key_id")
                ? ResponderId.keyOf(certificate)
                : new ResponderId.ByName(certificate.subject());
        Extensions extensions =
                request.nonce().map(nonce -> new Extensions(List.of(nonce))).orElse(Extensions.NONE);
        return BasicResponse.sign(responder, now, answers, extensions, signer, sent);
    }

    private static @Nullable Oid object(String name) {
        return ObjectIdentifiers.find(name).orElse(null);
    }
}
