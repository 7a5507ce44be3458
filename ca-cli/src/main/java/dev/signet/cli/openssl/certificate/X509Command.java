package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.option.Option;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.TrustChange;
import java.nio.charset.StandardCharsets;

/** {@code x509}: prints a certificate, or answers questions about it. */
public final class X509Command implements OpenSslCommand {
    private static final String KEY_ERROR =
            ":error:03000072:digital envelope routines:X509_PUBKEY_get0:decode error:../crypto/x509/x_pubkey.c:461:\n";

    @Override
    public OptionTable options() {
        return X509Options.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        X509Request request = new X509Request();
        OptionParser parser = new OptionParser(X509Options.TABLE, args, session.err());
        for (Option option = parser.next(); option != null; option = parser.next()) {
            if (option.name().equals("help")) {
                session.err().print(X509Options.TABLE.help());
                return 0;
            }
            if (!request.take(option, parser, session.err())) {
                return 1;
            }
        }
        if (parser.failed()) {
            return 1;
        }
        if (parser.rest() > 0) {
            Option ignored = parser.misused();
            return 1;
        }
        CertificateDocument certificate =
                CertificateInput.read(session, request.input(), request.inputFormat(), "certificate");
        return certificate == null ? 1 : answer(request, prepared(certificate, request), session);
    }

    private static CertificateDocument prepared(CertificateDocument certificate, X509Request request) {
        TrustChange change = request.trustChange();
        CertificateDocument changed = change == null ? certificate : certificate.with(change);
        String extensions = request.extensions();
        return extensions == null ? changed : changed.restrictedTo(extensions);
    }

    private static int answer(X509Request request, CertificateDocument certificate, Session session) {
        Output output = new Output(session, request.output());
        CertificateAnswers answers = new CertificateAnswers(certificate, output.text());
        boolean keyMatters =
                request.answers().contains("pubkey") || request.answers().contains("modulus");
        if (keyMatters && !answers.publicKeyLoads()) {
            session.err().print("Error getting public key\n" + errorLine());
            return 1;
        }
        for (String question : request.answers()) {
            if (question.equals("ext") && !answers.hasExtensions()) {
                session.err().println("No extensions in certificate");
            } else if (!answer(question, request, certificate, answers, output.text())) {
                output.giveUp();
                session.err().println("Unknown digest");
                return 1;
            }
        }
        Long seconds = request.checkEnd();
        if (seconds != null) {
            boolean ends = answers.endedAt(System.currentTimeMillis() / 1000 + seconds);
            output.text().append(ends ? "Certificate will expire\n" : "Certificate will not expire\n");
            return output.finish() && !ends ? 0 : 1;
        }
        if (request.certificateWanted() && !append(request, certificate, output.text())) {
            output.giveUp();
            session.err().println("Bad output format specified for outfile");
            return 1;
        }
        return output.finish() ? 0 : 1;
    }

    private static boolean answer(
            String question,
            X509Request request,
            CertificateDocument certificate,
            CertificateAnswers answers,
            StringBuilder out) {
        switch (question) {
            case "text" ->
                CertificateText.append(out, certificate, request.names(), request.text(), errorLine() + errorLine());
            case "subject" -> answers.subject(request.names());
            case "issuer" -> answers.issuer(request.names());
            case "serial" -> answers.serial();
            case "next_serial" -> answers.nextSerial();
            case "startdate" -> answers.startDate(request.iso8601());
            case "enddate" -> answers.endDate(request.iso8601());
            case "email" -> answers.emails();
            case "ocsp_uri" -> answers.ocspAddresses();
            case "alias" -> answers.alias();
            case "subject_hash" -> answers.subjectHash();
            case "subject_hash_old" -> answers.oldSubjectHash();
            case "issuer_hash" -> answers.issuerHash();
            case "issuer_hash_old" -> answers.oldIssuerHash();
            case "ocspid" -> answers.ocspHashes();
            case "purpose" -> answers.purposes();
            case "pubkey" -> answers.publicKey();
            case "modulus" -> answers.modulus();
            case "ext" -> answers.extensions(request.extensions() == null ? "" : request.extensions());
            case "fingerprint" -> {
                NamedDigest digest = NamedDigest.find(request.digest());
                if (digest == null) {
                    return false;
                }
                answers.fingerprint(request.digest(), digest.digest(certificate.encoded()));
            }
            default -> throw new IllegalArgumentException("no answer to " + question);
        }
        return true;
    }

    private static boolean append(X509Request request, CertificateDocument certificate, StringBuilder out) {
        switch (request.outputFormat()) {
            case DER -> out.append(new String(certificate.encoded(), StandardCharsets.ISO_8859_1));
            case PEM ->
                out.append(
                        request.trustWanted()
                                ? new PemBlock("TRUSTED CERTIFICATE", certificate.encodedWithTrust()).text()
                                : new PemBlock("CERTIFICATE", certificate.encoded()).text());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns what OpenSSL's error queue holds for each time that it failed to load the public key. */
    private static String errorLine() {
        String thread = Long.toHexString(Thread.currentThread().getId());
        return "0".repeat(16 - thread.length()).concat(thread).concat(KEY_ERROR);
    }
}
