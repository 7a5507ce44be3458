package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.io.VisibleText;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.NameFormat;
import dev.signet.core.verify.openssl.ChainError;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import java.util.List;

/** Tells a person what is missing, and what would complete the chain, beside OpenSSL's number and words. */
final class VerifyAdvice {
    private final Session session;
    private final CertificateDocument certificate;

    private VerifyAdvice(Session session, CertificateDocument certificate) {
        this.session = session;
        this.certificate = certificate;
    }

    /** Tells about the first error of a verification. */
    static void give(Session session, ChainVerification verification, VerifyReport.Entry first) {
        List<ExaminedCertificate> chain = verification.chain();
        int depth = Math.min(first.depth(), chain.size() - 1);
        VerifyAdvice advice = new VerifyAdvice(session, chain.get(depth).document());
        advice.give(first.error());
    }

    private void give(ChainError error) {
        switch (error) {
            case UNABLE_TO_GET_ISSUER_CERT_LOCALLY, UNABLE_TO_GET_ISSUER_CERT -> {
                why("no certificate of " + issuer() + " is at hand, who has issued " + subject());
                tryThis(
                        addresses().isEmpty()
                                ? "give it with -untrusted FILE or, if it is to be trusted, with -CAfile FILE"
                                : "fetch it from " + addresses() + " and give it with -untrusted FILE");
            }
            case SELF_SIGNED_CERT_IN_CHAIN, DEPTH_ZERO_SELF_SIGNED_CERT -> {
                why(subject() + " is a root that is not among those to be trusted");
                tryThis("if you trust it, give it with -CAfile FILE");
            }
            case CERT_HAS_EXPIRED -> {
                why(subject() + " was valid until " + time(false));
                tryThis("renew it; -attime SECONDS verifies at another time");
            }
            case CERT_NOT_YET_VALID -> {
                why(subject() + " is valid from " + time(true));
                tryThis("check the clock; -attime SECONDS verifies at another time");
            }
            case UNABLE_TO_GET_CRL -> {
                why("no current CRL of " + issuer() + " tells of " + subject());
                tryThis("give it with -CRLfile FILE");
            }
            case CRL_HAS_EXPIRED -> {
                why("a newer CRL of " + issuer() + " has been due");
                tryThis("fetch the current one and give it with -CRLfile FILE");
            }
            case INVALID_CA -> {
                why(subject() + " stands above another certificate and is no certification authority");
                tryThis("look for the issuer's certificate with CA:TRUE");
            }
            case CERT_SIGNATURE_FAILURE -> {
                why(subject() + " was signed with another key than that of the certificate of " + issuer());
                tryThis("look for the certificate of the same name with the other key");
            }
            case HOSTNAME_MISMATCH, EMAIL_MISMATCH, IP_ADDRESS_MISMATCH ->
                tryThis("x509 -noout -subject -ext subjectAltName shows the names that it has");
            default -> {}
        }
    }

    private void why(String text) {
        session.err().println("  why: " + VisibleText.of(OctetText.shown(text)));
    }

    private void tryThis(String text) {
        session.err().println("  try: " + VisibleText.of(OctetText.shown(text)));
    }

    private String subject() {
        StringBuilder text = new StringBuilder();
        certificate.appendSubject(text, NameFormat.ONELINE);
        return text.length() == 0 ? "a certificate without a subject" : text.toString();
    }

    private String issuer() {
        StringBuilder text = new StringBuilder();
        certificate.appendIssuer(text, NameFormat.ONELINE);
        return text.toString();
    }

    private String time(boolean start) {
        StringBuilder text = new StringBuilder();
        CertificateAnswers answers = new CertificateAnswers(certificate, text);
        if (start) {
            answers.startDate(false);
        } else {
            answers.endDate(false);
        }
        return text.substring(text.indexOf("=") + 1, text.length() - 1);
    }

    private String addresses() {
        StringBuilder text = new StringBuilder();
        new CertificateAnswers(certificate, text).issuerAddresses();
        return text.toString().strip().replace("\n", " or ");
    }
}
