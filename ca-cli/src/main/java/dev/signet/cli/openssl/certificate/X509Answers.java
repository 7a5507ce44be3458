package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.Extras;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.cli.openssl.io.Output;
import dev.signet.cli.openssl.option.FileFormat;
import dev.signet.core.cipher.NamedDigest;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateText;
import dev.signet.core.text.NameMatch;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What {@code x509} prints and writes about a certificate. */
final class X509Answers {
    /**
     * Prints and writes all that was asked for.
     *
     * @param certificate what questions are answered about
     * @param written what is written as the certificate
     * @param certificationRequest what is written in its place; null for the certificate
     * @return the exit code
     */
    static int answer(
            X509Request request,
            CertificateDocument certificate,
            CertificateDocument written,
            byte @Nullable [] certificationRequest,
            Extras extras,
            Session session) {
        Output output = new Output(session, request.output());
        if (certificationRequest != null && request.certificateWanted()) {
            output.text()
                    .append(
                            request.outputFormat() == FileFormat.DER
                                    ? new String(certificationRequest, StandardCharsets.ISO_8859_1)
                                    : new PemBlock("CERTIFICATE REQUEST", certificationRequest).text());
        }
        CertificateAnswers answers = new CertificateAnswers(certificate, output.text());
        boolean keyMatters =
                request.answers().contains("pubkey") || request.answers().contains("modulus");
        if (keyMatters && !answers.publicKeyLoads()) {
            session.err().print("Error getting public key\n" + KeyErrors.line());
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
        boolean matching = check(request, certificate, output.text()) || extras.has("compat-exit");
        if (certificationRequest == null && request.certificateWanted() && !append(request, written, output.text())) {
            output.giveUp();
            session.err().println("Bad output format specified for outfile");
            return 1;
        }
        return output.finish() && matching ? 0 : 1;
    }

    /** Says whether the certificate is for the names that were asked about; false if it is not for one of them. */
    private static boolean check(X509Request request, CertificateDocument certificate, StringBuilder out) {
        boolean matching = true;
        String host = request.checkHost();
        if (host != null) {
            boolean matches = NameMatch.host(certificate, OctetText.of(host));
            matching = sayMatch(out, "Hostname ", host, matches);
        }
        String email = request.checkEmail();
        if (email != null) {
            boolean matches = NameMatch.email(certificate, OctetText.of(email));
            matching &= sayMatch(out, "Email ", email, matches);
        }
        String address = request.checkAddress();
        if (address != null) {
            matching &= sayMatch(out, "IP ", address, NameMatch.address(certificate, address));
        }
        return matching;
    }

    private static boolean sayMatch(StringBuilder out, String kind, String name, boolean matches) {
        out.append(kind)
                .append(OctetText.of(name))
                .append(matches ? " does match certificate\n" : " does NOT match certificate\n");
        return matches;
    }

    private static boolean answer(
            String question,
            X509Request request,
            CertificateDocument certificate,
            CertificateAnswers answers,
            StringBuilder out) {
        switch (question) {
            case "text" ->
                CertificateText.append(
                        out, certificate, request.names(), request.text(), KeyErrors.line() + KeyErrors.line());
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

    private X509Answers() {}
}
