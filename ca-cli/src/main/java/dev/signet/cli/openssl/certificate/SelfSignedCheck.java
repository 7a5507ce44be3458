package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.OctetText;
import dev.signet.core.text.CertificateAnswers;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainError;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.VerifyCallback;
import dev.signet.core.verify.openssl.VerifyFlag;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.time.Clock;

/**
 * Whether a certificate is its own issuer, and in force: no other is given to an authority by {@code x509 -CA}, to which a signature
 * has to prove that its owner has the key.
 */
final class SelfSignedCheck {
    private final Session session;
    private final X509Request request;

    SelfSignedCheck(Session session, X509Request request) {
        this.session = session;
        this.request = request;
    }

    /** Returns whether it is; if not, what is wrong was said. */
    boolean passes(CertificateDocument certificate) {
        VerifyParameters parameters = new VerifyParameters();
        parameters.add(VerifyFlag.CHECK_SS_SIGNATURE);
        ChainVerification verification = new ChainVerification(
                new CertificateStore(), parameters, Clock.systemUTC().instant().getEpochSecond());
        verification.setCallback(this::tell);
        return verification.verify(new ExaminedCertificate(certificate));
    }

    /** That nobody has vouched for it is the one error that is expected; others are told, and then decide at the end. */
    private boolean tell(VerifyCallback.Event event, ChainVerification verification) {
        ChainError error = verification.error();
        ExaminedCertificate certificate = verification.certificate();
        if (error == ChainError.DEPTH_ZERO_SELF_SIGNED_CERT) {
            return true;
        }
        if (event != VerifyCallback.Event.ERROR) {
            session.err().println("Error with certificate to be certified - should be self-signed");
            return false;
        }
        if (certificate != null) {
            StringBuilder name = new StringBuilder();
            new CertificateAnswers(certificate.document(), name).subject(request.names());
            session.err().print(OctetText.shown(name.toString()));
        }
        session.err().println("Error with certificate - error " + error.number() + " at depth " + verification.depth());
        session.err().println(error.text());
        return true;
    }
}
