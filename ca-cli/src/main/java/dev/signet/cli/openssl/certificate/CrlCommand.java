package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.io.StoredDocuments;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.key.FileSigner;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.problem.SignetException;
import dev.signet.core.text.CertificateListAnswers;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.CertificateListText;
import dev.signet.core.text.PublicKeyText;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.DeltaList;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code crl}: prints a revocation list, or answers questions about it. */
public final class CrlCommand implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return CrlOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        Extras extras = Extras.of(args, "all", "json");
        CrlRequest request = new CrlRequest(session);
        OptionParser parser = new OptionParser(CrlOptions.TABLE, extras.rest(), session.err());
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(CrlOptions.TABLE.help());
                return 0;
            }
            if (!request.take(option, parser)) {
                return 1;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        boolean several = parser.rest() > 0 && request.input == null && request.other == null;
        if (parser.rest() > 0 && !several) {
            Option ignored = parser.misused();
            return 1;
        }
        NamedDigest digest = NamedDigest.find(request.digest == null ? "SHA1" : request.digest);
        if (digest == null) {
            Option ignored = parser.misused("Unknown option or message digest: " + request.digest);
            return 1;
        }
        if (several || extras.has("all") || extras.has("json")) {
            return new CrlSeveral(request, digest, extras, session).run(parser.words());
        }
        CertificateListDocument list = StoredDocuments.list(session, request.input, request.inputFormat, "CRL");
        if (list == null || request.verified && !verify(list, request, session)) {
            return 1;
        }
        if (request.other != null) {
            list = delta(list, request.other, request, session);
        }
        return list != null && answer(request, list, digest, session) ? 0 : 1;
    }

    /** Says whether the signature is right; false only if it cannot be told, after having said why. */
    static boolean verify(CertificateListDocument document, CrlRequest request, Session session) {
        CertificateStore store = request.trust.open();
        if (store == null) {
            return false;
        }
        ExaminedList list = new ExaminedList(document);
        List<ExaminedCertificate> issuers = store.named(list.issuer());
        if (issuers.isEmpty()) {
            session.err().println("Error getting CRL issuer certificate");
            return false;
        }
        PublicKeyText key = issuers.get(0).key();
        if (key == null) {
            session.err().println("Error getting CRL issuer public key");
            return false;
        }
        session.err().println(list.isSignedWith(key) ? "verify OK" : "verify failure");
        return true;
    }

    /** Returns the delta from a CRL to a newer one, or null after having said what is wrong. */
    private static @Nullable CertificateListDocument delta(
            CertificateListDocument base, String newer, CrlRequest request, Session session) {
        if (request.key == null) {
            session.err().println("Missing CRL signing key");
            return null;
        }
        CertificateListDocument other = StoredDocuments.list(session, newer, request.inputFormat, "other CRL");
        KeyDocument key = other == null
                ? null
                : KeyInput.privateKey(session, request.key, request.keyFormat, null, "CRL signing key");
        if (other == null || key == null) {
            return null;
        }
        try {
            FileSigner signer = FileSigner.of(
                    key.pkcs8(), key.file().orElse(null), request.digest == null ? "sha1" : request.digest, List.of());
            PublicKeyText publicKey = PublicKeyText.parse(key.publicKeyInfo());
            Optional<CertificateListDocument> delta = publicKey == null
                    ? Optional.empty()
                    : DeltaList.between(new ExaminedList(base), new ExaminedList(other), publicKey, signer);
            if (delta.isPresent()) {
                return delta.get();
            }
            session.err().println("Error creating delta CRL");
        } catch (SignetException refused) {
            session.err().println("Error creating delta CRL");
            session.err().println(refused.problem().what());
        }
        return null;
    }

    /** Answers the questions about a CRL, and writes it; false after having said what is wrong. */
    static boolean answer(CrlRequest request, CertificateListDocument read, NamedDigest digest, Session session) {
        CertificateListDocument list = request.badSignature ? read.withBadSignature() : read;
        Output answers = new Output(session, null);
        CertificateListAnswers answerer = new CertificateListAnswers(list, answers.text());
        for (String question : request.answers) {
            answer(question, request, list, answerer, digest, answers.text());
        }
        if (!answers.finish()) {
            return false;
        }
        Output output = new Output(session, request.output);
        if (request.text) {
            CertificateListText.append(output.text(), list, request.names());
        }
        if (request.listWanted) {
            byte[] encoded = list.encoded();
            output.text()
                    .append(
                            request.outputFormat == FileFormat.DER
                                    ? new String(encoded, StandardCharsets.ISO_8859_1)
                                    : new PemBlock("X509 CRL", encoded).text());
        }
        return output.finish();
    }

    private static void answer(
            String question,
            CrlRequest request,
            CertificateListDocument list,
            CertificateListAnswers answers,
            NamedDigest digest,
            StringBuilder out) {
        boolean labelled = request.answers.size() > 1;
        switch (question) {
            case "issuer" -> answers.issuer(request.names());
            case "crlnumber" -> answers.number();
            case "hash" -> {
                out.append(labelled ? "issuer name hash=" : "");
                answers.issuerHash();
            }
            case "hash_old" -> {
                out.append(labelled ? "issuer name old hash=" : "");
                answers.oldIssuerHash();
            }
            case "lastupdate" -> answers.lastUpdate(request.iso8601);
            case "nextupdate" -> answers.nextUpdate(request.iso8601);
            case "fingerprint" -> answers.fingerprint(digest.providerName(), digest.digest(list.encoded()));
            default -> throw new IllegalArgumentException("no answer to " + question);
        }
    }
}
